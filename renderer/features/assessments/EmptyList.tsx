import { Button, Space } from 'antd';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TakeTask } from './TakeTask.tsx';

interface Props {
  readonly isLoadingDemo: boolean;
  readonly onLoadDemo: () => void;
}

const steps = [
  { title: '新建考核', text: '选择考核方案，填写名称、主办党委、起止日期和考评组成员。' },
  {
    title: '签字口径，加入单位',
    text: '考评组逐条核对对文件的理解和计分口径，签字；从 Excel 粘贴或导入参评单位名单。',
  },
  {
    title: '按流程评定、导出',
    text: '“流程”页列出方案的各步和每一步还缺的事项：评分、测评、定级或推荐；办完后导出 Excel 存档。',
  },
] as const;

/** What a newcomer sees: the three steps of an assessment, and where to begin. */
export function EmptyList({ isLoadingDemo, onLoadDemo }: Props) {
  return (
    <section className="empty-list">
      <h1>还没有考核</h1>
      <p className="empty-lead">一次考核分三步，全部在本机完成，不需要网络：</p>
      <ol className="empty-steps">
        {steps.map(({ title, text }, index) => (
          <li key={title}>
            <span className="empty-number">{index + 1}</span>
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <Space size="middle" wrap>
        <LinkButton to="/new" type="primary" size="large">
          新建考核
        </LinkButton>
        <Button size="large" loading={isLoadingDemo} onClick={onLoadDemo}>
          载入演示数据（演练）
        </Button>
        <TakeTask size="large" />
      </Space>
      <p className="empty-note">演示数据是虚构的单位和成绩，标有“演练”，可随时删除，用来先熟悉程序。</p>
    </section>
  );
}
