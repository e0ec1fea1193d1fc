import './takenStrip.css';

/** Above the sheets of an assessment that came by 任务包: whose it is, and where it goes. */
export function TakenStrip({ panelists }: { readonly panelists: readonly string[] }) {
  return (
    <aside className="taken-strip" aria-label="任务包">
      {`这是${panelists.join('、')}的任务包，这里只填写${panelists.length > 1 ? '各人' : '本人'}的评分表。评完并签字后，点“任务包……”导出结果包，带回发出任务包的电脑；其他事项在那里办理。`}
    </aside>
  );
}
