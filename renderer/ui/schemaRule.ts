import type { FormRule } from 'antd';
import type { z } from 'zod';

/** A form rule that holds where the schema does; the sentence at the field is the schema's own. */
export function schemaRule(schema: z.ZodType): FormRule {
  return {
    validator: (_, value: unknown) => {
      const parsed = schema.safeParse(value ?? '');
      return parsed.success ? Promise.resolve() : Promise.reject(new Error(parsed.error.issues[0]?.message));
    },
  };
}
