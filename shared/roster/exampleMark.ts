/** How the name of a row begins that a template only shows as an example; such rows are never imported. */
export const exampleMark = '示例';
