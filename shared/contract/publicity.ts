import type { IssueWarning } from '../notice/issueWarnings.ts';
import type { DueRow } from '../notice/listRows.ts';
import type { NoticeState } from '../notice/noticeState.ts';
import type { Certificates, OfficialDocument } from '../notice/officialDocument.ts';
import type { TitleRow } from '../notice/titleRows.ts';
import type { Decision, ListRow, Notice } from '../register/noticeContent.ts';

/** Where 公示 and 表彰 of an assessment stand, and what they could say. */
export interface Publicity {
  readonly state: NoticeState;
  readonly decision: Decision | null;
  /** What a correction has changed since the decision was signed; clauses. */
  readonly decisionChanges: readonly string[];
  /** The titles that the signed decision lists; none while it is a draft. */
  readonly titles: readonly TitleRow[];
  /** Every candidate that a list could name. */
  readonly rows: readonly DueRow[];
  readonly honours: readonly string[];
  /** The id of the step 公示 in the flow; null where the document has none. */
  readonly noticeStep: string | null;
  /** Whether 公示 has begun in the flow, so that the results are locked. */
  readonly isBegun: boolean;
  readonly proposed: { readonly notice: Notice; readonly decision: Decision };
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A document as it is being written. */
export type DraftDocument =
  | { readonly kind: 'notice'; readonly content: Notice }
  | { readonly kind: 'decision' | 'certificates'; readonly content: Decision };

/** How a document reads: texts as they stand, the generated ones beside them, the list; and its pages. */
export interface DocumentPreview {
  readonly wording: {
    readonly texts: Readonly<Record<string, string>>;
    readonly generated: Readonly<Record<string, string>>;
    readonly rows: readonly ListRow[];
  };
  /** What a notice or a decision may only say for a reason, a sentence each; empty for certificates. */
  readonly doubts: readonly string[];
  /** What is told once before it is issued, whose outcome is still open first; empty for certificates. */
  readonly warnings: readonly IssueWarning[];
  /** Why a notice is not issued for the working days that it states; empty for other documents. */
  readonly period: readonly string[];
  readonly document?: OfficialDocument;
  readonly certificates?: Certificates;
}
