import { QRCode } from 'antd';

interface Props {
  readonly url: string;
  readonly fingerprint: string;
}

/** The way into the meeting, as the projector shows it: the address, its code for phones, and what tells it from others. */
export function MeetingWay({ url, fingerprint }: Props) {
  return (
    <section className="meeting-way" aria-label="加入的地址">
      <QRCode
        type="svg"
        size={200}
        value={`${url}/#${fingerprint.replaceAll(' ', '')}`}
        aria-label="地址的二维码"
      />
      <p className="meeting-url">{url}</p>
      <p>
        用浏览器打开上面的地址，或用手机扫码。浏览器第一次会提示“连接不是私密连接”：点“高级”，再点“继续前往”。要核对的，在证书里看
        SHA-256 指纹是否如下：
      </p>
      <p className="meeting-fingerprint">{fingerprint}</p>
    </section>
  );
}
