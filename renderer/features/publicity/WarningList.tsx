import { Alert, Button } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import type { IssueWarning } from '../../../shared/notice/issueWarnings.ts';
import { placeLink } from '../../ui/placeLink.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly warnings: readonly IssueWarning[];
  /** Leads to a field of the form, by its name. */
  readonly onField: (label: string) => void;
}

/** What is looked at once more before a document is issued, each with the way to where it is mended; nothing where nothing is. */
export function WarningList({ warnings, onField }: Props) {
  const { id: assessmentId } = useAssessment();
  const id = useId();
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="签发前请再看一眼；确认无误的，可以仍然签发"
      description={
        <ul className="pub-warnings">
          {warnings.map(({ text, field, at }, index) => {
            const place = at && placeLink({ ...at, assessmentId });
            return (
              <li key={text}>
                <span id={`${id}-${index}`}>{text}</span>
                {field !== null && (
                  <Button type="link" aria-describedby={`${id}-${index}`} onClick={() => onField(field)}>
                    到这一栏
                  </Button>
                )}
                {place && (
                  <Link to={place.path} aria-label={`到“${place.title}”办理：${text}`}>
                    到“{place.title}”办理
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
