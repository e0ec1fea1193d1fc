import { App, Button, Spin, Upload } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../../shared/assessment/day.ts';
import { scorersOf } from '../../../../shared/assessment/panelRole.ts';
import { type PackageForm, packageEnding, tooLargeWords } from '../../../../shared/package/packageHead.ts';
import type { PackageList, PackageReading } from '../../../../shared/package/packageRow.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { useTell } from '../../../ui/dialog/useTell.tsx';
import { LoadProblem } from '../../../ui/LoadProblem.tsx';
import { saveFile } from '../../../ui/saveFile.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';
import { useProblem } from '../../../ui/useProblem.tsx';
import { ResultPreview } from './ResultPreview.tsx';
import './packages.css';
import { usePackages } from './usePackages.ts';

/** 任务包 given out and 结果包 read; on a panelist's own computer, 结果包 made. */
export function PackagesDialog({ onClose }: { readonly onClose: () => void }) {
  const packages = usePackages();
  const { list } = packages;
  const showProblem = useProblem();
  const tell = useTell();
  const [read, setRead] = useState<{ readonly file: File; readonly reading: PackageReading } | null>(null);
  const onFile = (file: File) => {
    const words = tooLargeWords(file.name, file.size);
    if (words !== null) return tell('error', { title: words });
    packages.read.mutate(
      { assessmentId: packages.assessmentId, file },
      { onSuccess: (reading) => setRead({ file, reading }), onError: showProblem },
    );
  };
  if (!list.data)
    return (
      <Dialog title="任务包和结果包" width={720} onClose={onClose}>
        {list.error ? <LoadProblem error={list.error} onRetry={() => void list.refetch()} /> : <Spin />}
      </Dialog>
    );
  const { given, taken } = list.data;
  if (taken.length > 0) return <ResultDialog {...{ packages, taken, onClose }} />;
  // One in place of the other: the focus of two dialogs over each other is nobody's.
  if (read) return <ResultPreview {...read} onClose={() => setRead(null)} />;
  return (
    <Dialog
      title="任务包和结果包"
      width={720}
      onClose={onClose}
      footer={
        <Upload
          accept={packageEnding}
          showUploadList={false}
          disabled={packages.read.isPending}
          beforeUpload={(file) => {
            onFile(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button type="primary" loading={packages.read.isPending}>
            读结果包……
          </Button>
        </Upload>
      }
    >
      <GivenList {...{ packages, given }} />
    </Dialog>
  );
}

type Packages = ReturnType<typeof usePackages>;

/** Those who score, with what was given to each and read of each last. */
function GivenList({ packages, given }: { readonly packages: Packages } & Pick<PackageList, 'given'>) {
  const { panel } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const give = (panelist: string, as: PackageForm) =>
    packages.give.mutate(
      { assessmentId: packages.assessmentId, panelist, as },
      {
        onError: showProblem,
        onSuccess: (file) => {
          saveFile(file);
          void message.success(`${panelist}的任务包已发出，请复制到 U 盘`);
        },
      },
    );
  const { isPending, variables } = packages.give;
  const isGiving = (name: string, as: PackageForm) =>
    isPending && variables.panelist === name && variables.as === as;
  return (
    <>
      <p>
        没有网络时，给每名考评员发一个任务包，用 U
        盘带到本人的电脑上，在“考核列表”中打开；评完导出结果包，带回这里读入。那台电脑上没有本程序、也不能安装的，发网页，用浏览器打开。
      </p>
      <table className="package-table">
        <thead>
          <tr>
            <th scope="col">考评员</th>
            <th scope="col">最近一次发任务包</th>
            <th scope="col">最近一次读入结果包</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {scorersOf(panel).map(({ name }) => {
            const own = given.filter(({ panelist }) => panelist === name);
            const readOn = own.flatMap((each) => each.readOn ?? [])[0];
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{own[0] ? formatDay(own[0].on) : '没有发过'}</td>
                <td>{readOn ? formatDay(readOn) : '没有读过'}</td>
                <td>
                  <Button
                    loading={isGiving(name, 'file')}
                    aria-label={`给${name}发任务包`}
                    onClick={() => give(name, 'file')}
                  >
                    发任务包
                  </Button>
                  <Button
                    type="link"
                    loading={isGiving(name, 'page')}
                    aria-label={`给${name}发网页任务包`}
                    onClick={() => give(name, 'page')}
                  >
                    发网页
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

interface ResultProps extends Pick<PackageList, 'taken'> {
  readonly packages: Packages;
  readonly onClose: () => void;
}

/** Whose 任务包 were opened here, each with the way to their 结果包. */
function ResultDialog({ packages, taken, onClose }: ResultProps) {
  const showProblem = useProblem();
  const make = (panelist: string) =>
    packages.result.mutate(
      { assessmentId: packages.assessmentId, panelist },
      { onError: showProblem, onSuccess: saveFile },
    );
  return (
    <Dialog
      title="结果包"
      onClose={onClose}
      footer={taken.map(({ panelist }, index) => (
        <Button
          key={panelist}
          type={index === 0 ? 'primary' : 'default'}
          loading={packages.result.isPending && packages.result.variables.panelist === panelist}
          onClick={() => make(panelist)}
        >
          导出{panelist}的结果包
        </Button>
      ))}
    >
      <p>这次考核由任务包打开。评完并签字后导出结果包，复制到 U 盘，带回发出任务包的电脑读入。</p>
      <ul>
        {taken.map(({ panelist, on }) => (
          <li key={panelist}>
            {panelist}的任务包，{formatDay(on)}打开
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
