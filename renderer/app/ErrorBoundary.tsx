import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';

interface State {
  readonly problem: string | null;
}

/** Shows a sentence and a way back where a screen fails, instead of an empty window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <Result
        status="warning"
        title="这个页面没有打开，已保存的数据不受影响"
        subTitle={this.state.problem}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            重新打开
          </Button>
        }
      />
    );
  }
}
