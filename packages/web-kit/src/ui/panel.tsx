import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from '#/ui/icons.tsx';

type PanelProps = Readonly<{ title: string; icon?: IconName; aside?: ReactNode; children: ReactNode }>;

/** A titled part of a page; screen readers can jump to it. */
export function Panel({ title, icon, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 className="panel-title" id={id}>
          {icon && <Icon name={icon} />}
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
