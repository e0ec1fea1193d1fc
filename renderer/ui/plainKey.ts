/** The key that was pressed, full-width signs and figures as plain ones, also where an input method has taken it. */
export function plainKey({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key !== 'Process') return key.normalize('NFKC');
  if (code === 'Slash') return shiftKey ? '?' : '/';
  if (code === 'Equal') return shiftKey ? '+' : '=';
  if (code === 'Minus') return '-';
  return code.replace(/^(Digit|Numpad|Key)/, '');
}
