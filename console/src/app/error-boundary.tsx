import { Component, type ReactNode } from 'react';
import { Problem } from '../components/problem.tsx';

interface State {
  readonly error?: unknown;
}

/** A screen that breaks, or a part of it that did not load, leaves the rest of the page standing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? (
      this.props.children
    ) : (
      <Problem error={error} onRetry={() => location.reload()} />
    );
  }
}
