import { Component, type ComponentType, type ReactNode } from "react";
import { say } from "../../language/say.ts";
import type { FaultPageProps } from "./FaultPage.tsx";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly fault: { readonly reason: unknown } | null;
}

/** Loaded ahead: what failed may be the way to any script. */
let Page: ComponentType<FaultPageProps> | null = null;

/** Stands in for the page when a part of it throws. What the user has lies in the store, outside of it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(reason: unknown): State {
    return { fault: { reason } };
  }

  override componentDidMount(): void {
    import("./FaultPage.tsx").then(
      ({ FaultPage }) => {
        Page = FaultPage;
      },
      () => {},
    );
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    const goOn = (): void => this.setState({ fault: null });
    if (Page) return <Page reason={fault.reason} onGoOn={goOn} />;
    return (
      <main className="empty" role="alert">
        <p>{say("The page stopped before it was ready.")}</p>
        <button type="button" className="button" onClick={goOn}>
          {say("Try again")}
        </button>
      </main>
    );
  }
}
