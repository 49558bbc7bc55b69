import Link from "next/link";
import { cx } from "./class-name.ts";

export type PersonNameProps = {
  name: string;
  href?: string;
  /** Job title or unit, under the name. */
  detail?: string;
  size?: "dense" | "body" | "heading";
};

const SIZE = {
  dense: "text-[0.9375rem] leading-5",
  body: "text-[1.0625rem] leading-6",
  heading: "text-heading",
};

/** A person's name, always in the serif: people are the one thing set in it inside lists. No avatars. */
export function PersonName({ name, href, detail, size = "dense" }: PersonNameProps) {
  const className = cx("font-serif font-medium text-ink", SIZE[size]);
  return (
    <span className="inline-flex min-w-0 flex-col">
      {href ? (
        <Link
          href={href}
          className={cx(className, "hit-area rounded-[2px] decoration-line-strong hover:underline")}
        >
          {name}
        </Link>
      ) : (
        <span className={className}>{name}</span>
      )}
      {detail ? <span className="text-dense text-ink-2">{detail}</span> : null}
    </span>
  );
}
