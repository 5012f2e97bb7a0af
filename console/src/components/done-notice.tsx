import Alert from '@cloudscape-design/components/alert';
import LiveRegion from '@cloudscape-design/components/live-region';

interface DoneNoticeProps {
  readonly text: string | undefined;
  readonly onDismiss: () => void;
}

/** That a change was made; readers of screens hear it too. */
export const DoneNotice = ({ text, onDismiss }: DoneNoticeProps) => (
  <LiveRegion hidden={text === undefined}>
    {text !== undefined && (
      <Alert type="success" dismissible onDismiss={onDismiss}>
        {text}
      </Alert>
    )}
  </LiveRegion>
);
