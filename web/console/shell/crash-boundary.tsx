import { Component, type ReactNode } from "react";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { shell } from "../words/en/shell.ts";

/** The last net: a bug in a page leaves words and a way on, never a blank screen. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="lone">
        <h1>{shell.crashed.title}</h1>
        <Banner
          tone="stop"
          live="alert"
          actions={<Button onClick={() => location.reload()}>{shell.crashed.reload}</Button>}
        >
          {shell.crashed.text}
        </Banner>
      </main>
    );
  }
}
