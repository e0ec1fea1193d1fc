import { Dialog } from '../../ui/dialog/Dialog.tsx';

const keys = [
  ['↑ ↓ 或 Tab', '到上一条、下一条标准'],
  ['PgDn　PgUp', '到下一个、上一个项目的第一条'],
  ['数字', '填次数、项数、人数；没有的填 0'],
  ['回车', '到下一处必填'],
  ['回车　Esc', '数量超出本项能用的：回车保留，Esc 改回'],
  ['空格', '勾选或取消“有此情形”'],
  ['← →', '在清单各名目之间移动，空格勾选，＋ －增减'],
  ['F2', '本条已核、未发现问题'],
  ['F4', '本项目其余各条均已核、未发现问题（不代填必填数），到下一处必填'],
  ['F6', '写本条的备注、佐证材料（Esc 写完回到标准）'],
  ['F9', '看本条得分怎么来的'],
  ['Ctrl+Enter', '下一个单位（Ctrl+Shift+Enter 上一个）'],
  ['F8', '签字确认'],
  ['F3', '查找单位（回车打开找到的第一个）'],
  ['Ctrl+Z　Ctrl+Y', '撤销、重做'],
  ['?', '本说明'],
] as const;

/** The list of keys. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="按键说明" onClose={onClose}>
      <table className="keys">
        <tbody>
          {keys.map(([key, words]) => (
            <tr key={key}>
              <th>
                <kbd>{key}</kbd>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
