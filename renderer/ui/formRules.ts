import type { FormRule } from 'antd';
import { today } from './today.ts';

/** A day that is given and does not lie ahead. */
export const dayRule: FormRule = {
  validator: (_, day: string | null) => {
    if (!day) return Promise.reject(new Error('请填写日期'));
    return day > today() ? Promise.reject(new Error('日期不能晚于今天')) : Promise.resolve();
  },
};

/** A text that must be there. */
export function textRules(what: string): FormRule[] {
  return [
    { required: true, whitespace: true, message: `请写明${what}` },
    { max: 2000, message: '不能超过 2000 字' },
  ];
}
