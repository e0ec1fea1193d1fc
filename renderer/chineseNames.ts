import type { Plugin } from 'vite';

/** What antd calls its parts for screen readers in English, beyond its locale: by file, what stands there and what is put. */
const names: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    '@ant-design/icons/es/components/AntdIconLight.js',
    '"aria-label": icon.name',
    '"aria-hidden": !restProps["aria-label"]',
  ],
  // Its name was that of its icon.
  [
    'antd/es/input/Search.js',
    'icon: searchIcon,',
    'icon: searchIcon, "aria-label": enterButton ? undefined : "查找",',
  ],
  ['antd/es/table/hooks/useSelection.js', "'Select all'", "'全选'"],
  [
    'antd/es/table/hooks/useSelection.js',
    `\`Row \${index + 1} selected\` : \`Select row \${index + 1}\``,
    `\`第 \${index + 1} 行，已选\` : \`选择第 \${index + 1} 行\``,
  ],
  ['@rc-component/select/es/hooks/useAllowClear.js', "'Clear'", "'清除'"],
  ['@rc-component/dialog/es/Dialog/Content/Panel.js', '"aria-label": "Close"', '"aria-label": "关闭"'],
  ['@rc-component/notification/es/Notification.js', '"aria-label": "Close"', '"aria-label": "关闭"'],
  ['@rc-component/segmented/es/index.js', '"aria-label": "segmented control"', '"aria-label": "选项"'],
];

/**
 * Puts Chinese names where antd has English ones that no property changes; an icon without a name of its own is an
 * ornament. Errors: fails the build where another version of antd has other words, so that it is looked at again.
 */
export function chineseNames(): Plugin {
  return {
    name: 'chinese-names',
    transform(code, id) {
      const file = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      return names
        .filter(([end]) => file.endsWith(`/node_modules/${end}`))
        .reduce((all, [end, from, to]) => {
          if (!all.includes(from))
            throw new Error(`${end} has no ${from}: what is it called for screen readers now?`);
          return all.replaceAll(from, to);
        }, code);
    },
  };
}
