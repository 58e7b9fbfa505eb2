"use client";

import { Component, type ReactNode } from "react";

/** Shows something else where a part of the page fails, as one does whose code could not be loaded. */
export class FallBack extends Component<{
  to: ReactNode;
  onFailure?: () => void;
  children: ReactNode;
}> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    this.props.onFailure?.();
  }

  override render() {
    return this.state.hasFailed ? this.props.to : this.props.children;
  }
}
