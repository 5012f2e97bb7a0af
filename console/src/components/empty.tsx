import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The first step out of it. */
  readonly action?: ReactNode;
}

/** What a list shows while it has nothing. */
export const Empty = ({ title, children, action }: EmptyProps) => (
  <Box textAlign="center" padding={{ vertical: 'l' }} color="inherit">
    <SpaceBetween size="s">
      <Box variant="strong" color="inherit">
        {title}
      </Box>
      {children !== undefined && <Box color="text-body-secondary">{children}</Box>}
      {action}
    </SpaceBetween>
  </Box>
);
