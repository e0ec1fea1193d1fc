// Imported before everything else: what must be set before antd, zod or dayjs are first used.
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { z } from 'zod';
import { styleNonce } from './styleNonce.ts';

z.config(z.locales.zhCN());
dayjs.locale('zh-cn');

// antd measures scrollbars and locks scrolling through style elements that it makes without the nonce.
const createElement = document.createElement.bind(document);
document.createElement = (tagName: string, options?: ElementCreationOptions) => {
  const element = createElement(tagName, options);
  if (element instanceof HTMLStyleElement && styleNonce) element.nonce = styleNonce;
  return element;
};
