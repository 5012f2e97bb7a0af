import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import Popover from '@cloudscape-design/components/popover';
import type { Catalog } from '@smartwork/client/types';

interface GuideLinkProps {
  readonly guides: Catalog['guides'];
  readonly code: 'DOMAIN' | 'GROUP_NAME';
  readonly text: string;
}

/** The guide of a field, beside its label. */
export function GuideLink({ guides, code, text }: GuideLinkProps) {
  const guide = guides.find((one) => one.code === code);
  if (!guide) return null;
  return (
    <Popover
      header={guide.title}
      size="large"
      triggerType="custom"
      content={
        <>
          <Box variant="p">{guide.text}</Box>
          <Link href={guide.url} external>
            {guide.title}
          </Link>
        </>
      }
    >
      <Button variant="inline-link">{text}</Button>
    </Popover>
  );
}
