import { expect, it } from 'vitest';
import { fillTaskPage, packagePlace, titlePlace } from '../../shared/package/taskPage.ts';

const template = `<title>${titlePlace}</title><script id="p">${packagePlace}</script><script>code('${packagePlace}')</script>`;

it('puts the title and the package in their places, and nothing of anybody’s is markup', () => {
  const title = '甲</title><script>alert(1)</script><!-- $& $1 "\'';
  const html = fillTaskPage(template, { title, base64: 'QUJD+/=' });
  expect(html).toBe(
    '<title>甲&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- $&amp; $1 &quot;&#39;</title>' +
      `<script id="p">QUJD+/=</script><script>code('${packagePlace}')</script>`,
  );
});

it('a name that reads like a place of the page stays a name', () => {
  const html = fillTaskPage(template, { title: packagePlace, base64: 'QUJD' });
  expect(html).toContain(`<title>${packagePlace}</title><script id="p">QUJD</script>`);
});

it('a page without its places is none', () => {
  expect(() => fillTaskPage('<title></title>', { title: '', base64: '' })).toThrow('no place');
});
