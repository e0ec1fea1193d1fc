import { useQuery } from '@tanstack/react-query';
import { App, Button, Spin, Upload } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../../shared/assessment/day.ts';
import { scorersOf } from '../../../../shared/assessment/panelRole.ts';
import { type PackageForm, packageEnding, tooLargeWords } from '../../../../shared/package/packageHead.ts';
import { ownerKey, ownerName, type PackageOwner } from '../../../../shared/package/packageOwner.ts';
import type { PackageList, PackageReading } from '../../../../shared/package/packageRow.ts';
import { api } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { useTell } from '../../../ui/dialog/useTell.tsx';
import { LoadProblem } from '../../../ui/LoadProblem.tsx';
import { saveFile } from '../../../ui/saveFile.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';
import { useProblem } from '../../../ui/useProblem.tsx';
import { ResultPreview } from './ResultPreview.tsx';
import './packages.css';
import { usePackages } from './usePackages.ts';

interface Props {
  readonly of: 'panel' | 'units';
  readonly onClose: () => void;
}

/** 任务包 given out and 结果包 read; on the computer of whoever got one, 结果包 made. */
export function PackagesDialog({ of, onClose }: Props) {
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
      {of === 'panel' ? <GivenToPanel {...{ packages, given }} /> : <GivenToUnits {...{ packages, given }} />}
    </Dialog>
  );
}

type Packages = ReturnType<typeof usePackages>;

type GivenProps = { readonly packages: Packages } & Pick<PackageList, 'given'>;

/** Those who score. */
function GivenToPanel(props: GivenProps) {
  const { panel } = useAssessment();
  const owners = scorersOf(panel).map(({ name }) => ({ name, asked: { panelist: name } }));
  return (
    <>
      <p>
        没有网络时，给每名考评员发一个任务包，用 U
        盘带到本人的电脑上，在“考核列表”中打开；评完导出结果包，带回这里读入。那台电脑上没有本程序、也不能安装的，发网页，用浏览器打开。
      </p>
      <GivenList {...props} head="考评员" owners={owners} />
    </>
  );
}

/** The units, which fill their own sheets. */
function GivenToUnits(props: GivenProps) {
  const { id: assessmentId } = useAssessment();
  const { data } = useQuery(api.candidate.list.queryOptions({ input: { assessmentId } }));
  const owners = (data ?? []).map(({ id, name }) => ({ name, asked: { candidateId: id } }));
  return (
    <>
      <p>
        自评由各单位自己填的，给单位发一个任务包，在单位的电脑上打开，填好签字后导出结果包，带回这里读入，不需再录。单位的电脑上没有本程序、也不能安装的，发网页，用浏览器打开。
      </p>
      <GivenList {...props} head="参评单位" owners={owners} />
    </>
  );
}

interface ListProps extends GivenProps {
  readonly head: string;
  readonly owners: readonly {
    readonly name: string;
    readonly asked: { readonly panelist: string } | { readonly candidateId: string };
  }[];
}

/** Whoever may get a 任务包, with what was given to each and read of each last. */
function GivenList({ packages, given, head, owners }: ListProps) {
  const { message } = App.useApp();
  const showProblem = useProblem();
  const give = ({ name, asked }: ListProps['owners'][number], as: PackageForm) =>
    packages.give.mutate(
      { assessmentId: packages.assessmentId, ...asked, as },
      {
        onError: showProblem,
        onSuccess: (file) => {
          saveFile(file);
          void message.success(`${name}的任务包已发出，请复制到 U 盘`);
        },
      },
    );
  const { isPending, variables } = packages.give;
  return (
    <div className="package-wide">
      <table className="package-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">最近一次发任务包</th>
            <th scope="col">最近一次读入结果包</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {owners.map((owner) => {
            const { name, asked } = owner;
            const key = 'panelist' in asked ? asked.panelist : asked.candidateId;
            const own = given.filter(({ panelist, unit }) => (panelist ?? unit?.id) === key);
            const readOn = own.flatMap((each) => each.readOn ?? [])[0];
            const isGiving = (as: PackageForm) =>
              isPending && variables.as === as && (variables.panelist ?? variables.candidateId) === key;
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{own[0] ? formatDay(own[0].on) : '没有发过'}</td>
                <td>{readOn ? formatDay(readOn) : '没有读过'}</td>
                <td>
                  <Button
                    loading={isGiving('file')}
                    aria-label={`给${name}发任务包`}
                    onClick={() => give(owner, 'file')}
                  >
                    发任务包
                  </Button>
                  <Button
                    type="link"
                    loading={isGiving('page')}
                    aria-label={`给${name}发网页任务包`}
                    onClick={() => give(owner, 'page')}
                  >
                    发网页
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface ResultProps extends Pick<PackageList, 'taken'> {
  readonly packages: Packages;
  readonly onClose: () => void;
}

/** Whose 任务包 were opened here, each with the way to their 结果包. */
function ResultDialog({ packages, taken, onClose }: ResultProps) {
  const showProblem = useProblem();
  const make = ({ panelist, unit }: PackageOwner) =>
    packages.result.mutate(
      { assessmentId: packages.assessmentId, ...(unit ? { candidateId: unit.id } : { panelist }) },
      { onError: showProblem, onSuccess: saveFile },
    );
  const { isPending, variables } = packages.result;
  const isMaking = ({ panelist, unit }: PackageOwner) =>
    isPending && variables.panelist === panelist && variables.candidateId === unit?.id;
  return (
    <Dialog
      title="结果包"
      onClose={onClose}
      footer={taken.map((owner, index) => (
        <Button
          key={ownerKey(owner)}
          type={index === 0 ? 'primary' : 'default'}
          loading={isMaking(owner)}
          onClick={() => make(owner)}
        >
          导出{ownerName(owner)}的结果包
        </Button>
      ))}
    >
      <p>这次考核由任务包打开。评完并签字后导出结果包，复制到 U 盘，带回发出任务包的电脑读入。</p>
      <ul>
        {taken.map((owner) => (
          <li key={ownerKey(owner)}>
            {ownerName(owner)}的任务包，{formatDay(owner.on)}打开
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
