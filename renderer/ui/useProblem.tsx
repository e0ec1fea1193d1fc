import { App } from 'antd';
import { problemOf } from '../api/problem.ts';

/** A function that shows what went wrong with a call, with each single cause, until the person closes it. */
export function useProblem(): (error: unknown) => void {
  const { modal } = App.useApp();
  return (error) => {
    const { message, problems } = problemOf(error);
    const causes = problems.filter((problem) => !message.includes(problem));
    modal.error({
      title: message,
      okText: '知道了',
      width: 560,
      content: causes.length > 0 && (
        <ul className="problem-list">
          {causes.slice(0, 200).map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
          {causes.length > 200 && <li>……共 {causes.length} 处</li>}
        </ul>
      ),
    });
  };
}
