/** The same within an embed, which other sites may frame. */
export { GET } from "../../../../withdrawn/[collection]/[id]/route";
