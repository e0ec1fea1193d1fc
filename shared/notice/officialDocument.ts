/**
 * 公文: a document after GB/T 9704-2012 as data, in the order in which it is read. Screen, print, PDF and docx show this
 * and nothing else.
 */
export interface OfficialDocument {
  /** The name for files and the window, without an ending. */
  readonly name: string;
  /** A3 is the same page enlarged, for the notice board. */
  readonly paper: 'A4' | 'A3';
  /** The first is the text, each further one an 附件 that begins a page. */
  readonly parts: readonly (readonly Block[])[];
  /** Scheme, version, time and the log's head; among the file's properties, since the standard leaves no place on paper. */
  readonly trace: string;
}

/** 荣誉证书: one page each, A4 landscape. */
export interface Certificates {
  readonly name: string;
  readonly pages: readonly Certificate[];
  readonly trace: string;
}

export interface Certificate {
  readonly title: string;
  readonly recipient: string;
  readonly text: string;
  readonly sender: string;
  /** As printed: 2026年5月1日. */
  readonly date: string;
}

/** A piece of a document. Texts are one paragraph each and carry no numbering of their own but what stands in them. */
export type Block =
  /** 标题: 2号小标宋, centred; one text a line, broken by sense. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** 主送: against the left edge, with a colon. */
  | { readonly kind: 'recipient'; readonly text: string }
  /** 结构层次: 1 “一、” 黑体, 2 “（一）” 楷体, 3 “1.” and 4 “（1）” 仿宋. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** 附件说明, one blank line below the text. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  /** 落款. With a seal the place for it is kept free. */
  | { readonly kind: 'signOff'; readonly sender: string; readonly date: string; readonly hasSeal: boolean }
  /** “附件1” at the top of an 附件's first page: 黑体, against the left edge. */
  | { readonly kind: 'attachmentMark'; readonly text: string };

export interface TableColumn {
  readonly title: string;
  /** Names and sentences, which take what the others leave, stand left. */
  readonly align: 'left' | 'center';
}
