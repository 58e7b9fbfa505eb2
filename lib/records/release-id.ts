/** Twelve hexadecimal digits: how a release is named (`ReleaseId`). */
export const RELEASE_ID = /^[0-9a-f]{12}$/;
