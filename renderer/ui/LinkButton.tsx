import { Button, type ButtonProps } from 'antd';
import { useHref, useNavigate } from 'react-router';

/** A button that leads to another screen: a link to keyboards and readers, a button to the eye. */
export function LinkButton({
  to,
  ...props
}: { readonly to: string } & Omit<ButtonProps, 'href' | 'onClick'>) {
  const href = useHref(to);
  const navigate = useNavigate();
  return (
    <Button
      {...props}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    />
  );
}
