/**
 * A name as names are compared: the same for two writings that a person takes for one name. Code points that look alike
 * are one (radicals that a PDF gives for characters, full-width letters and figures), so are brackets, quotation marks,
 * interpuncts and dashes of any kind; white space, invisible characters and case do not count. Only for comparing: what
 * was written is kept and shown.
 *
 * @example foldName('机电系学⽣ 党⽀部（Ⅱ）') // '机电系学生党支部(ii)'
 */
export function foldName(name: string): string {
  if (isPlain.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/\s|\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu, '')
    .replace(radical, (character) => unified.get(character) ?? character)
    .replace(/[〔〖〘【[{]/gu, '(')
    .replace(/[〕〗〙】\]}]/gu, ')')
    .replace(/[“”„‟‘’‚‛「」『』′″]/gu, '"')
    .replace(/[•‧∙⋅●・ꞏ]/gu, '·')
    .replace(/[‐‑‒–—―−~〜∼]+/gu, '-')
    .toLowerCase();
}

/** Names of units under which they are taken for the same one: 上级单位 and name, each folded. */
export function unitKey({ name, parent }: { readonly name: string; readonly parent: string }): string {
  return `${foldName(parent)}\u0000${foldName(name)}`;
}

/** Most names: Chinese, small letters and figures, nothing to fold. */
const isPlain = /^[\u4e00-\u6235\u6237\u6239-\u9fffa-z0-9]*$/u;

/**
 * CJK radicals with the characters that they stand for, and characters of the same shape that NFKC leaves apart.
 * Source: Unicode, EquivalentUnifiedIdeograph.
 */
const pairs =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟戶户戸户';
const characters = [...pairs];
const unified = new Map(
  characters.flatMap((from, index): [string, string][] =>
    index % 2 === 0 ? [[from, characters[index + 1] ?? from]] : [],
  ),
);
const radical = /[\u2e80-\u2ef3戶戸]/gu;
