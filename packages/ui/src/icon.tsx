import type { ReactNode } from "react";

const dot = (cx: number, cy: number) => <circle cx={cx} cy={cy} r="1.5" fill="currentColor" stroke="none" />;
const rays = (
  <path d="M12 2.8v2.4M12 18.8v2.4M2.8 12h2.4M18.8 12h2.4M5.5 5.5l1.7 1.7M16.8 16.8l1.7 1.7M18.5 5.5l-1.7 1.7M7.2 16.8l-1.7 1.7" />
);

/** Line icons on a 24 × 24 grid; the stroke has the current text colour. */
const drawings = {
  alert: <path d="M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2zM12 7.8v5M12 16v.1" />,
  "arrow-left": <path d="M19 12H5M11 6l-6 6 6 6" />,
  "arrow-right": <path d="M5 12h14M13 6l6 6-6 6" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5a2.2 2.2 0 0 0 4 0" />,
  bulb: <path d="M9 16.2c0-1.6-3-2.9-3-6.4a6 6 0 0 1 12 0c0 3.5-3 4.8-3 6.4zM9.5 19h5M10.8 21.5h2.4" />,
  calendar: <path d="M4 6.5h16v13.5H4zM4 10.5h16M8.5 3.5v4.5M15.5 3.5v4.5" />,
  check: <path d="M5 12.8l4.6 4.7L19 7" />,
  "chevron-down": <path d="M6 9.2l6 6 6-6" />,
  "chevron-left": <path d="M14.8 6l-6 6 6 6" />,
  "chevron-right": <path d="M9.2 6l6 6-6 6" />,
  "chevron-up": <path d="M6 14.8l6-6 6 6" />,
  clock: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.2" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  copy: <path d="M9 9h11v11.5H9zM15 9V3.5H4V15h5" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  edit: <path d="M4.5 19.5l1-4.2L16.2 4.6a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.7 18.5zM14 6.8l3.2 3.2" />,
  external: <path d="M13.5 4.5h6v6M19.5 4.5L11 13M17 14v5.5H4.5V7H10" />,
  eye: (
    <path d="M2.8 12s3.4-6.3 9.2-6.3 9.2 6.3 9.2 6.3-3.4 6.3-9.2 6.3S2.8 12 2.8 12zM12 9.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z" />
  ),
  "eye-off": (
    <path d="M6.2 7.4C4 9.2 2.8 12 2.8 12s3.4 6.3 9.2 6.3c1.8 0 3.3-.6 4.6-1.3M9.6 6c.8-.2 1.6-.3 2.4-.3 5.8 0 9.2 6.3 9.2 6.3s-.8 1.5-2.3 3M4 4l16 16" />
  ),
  filter: <path d="M4 6.5h16M7 12h10M10 17.5h4" />,
  flag: <path d="M5.5 21V4M5.5 4.5h12.5l-2.5 4.2 2.5 4.3H5.5" />,
  globe: (
    <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c2.5 2.6 3.6 5.4 3.6 8.5s-1.1 5.9-3.6 8.5c-2.5-2.6-3.6-5.4-3.6-8.5s1.1-5.9 3.6-8.5z" />
  ),
  grip: (
    <g>
      {[6, 12, 18].map((y) =>
        [9, 15].map((x) => <circle key={x + y * 30} cx={x} cy={y} r="1.4" fill="currentColor" stroke="none" />),
      )}
    </g>
  ),
  happened: <path d="M12 4v16M4 12h16M6.8 6.8l10.4 10.4M17.2 6.8L6.8 17.2" />,
  home: <path d="M4 11.2L12 4.5l8 6.7V20h-5.5v-5.5h-5V20H4z" />,
  info: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.2M12 7.8v.1" />,
  insight: <path d="M4 4v16h16.5M8.5 16.5V11M12.5 16.5V7.5M16.5 16.5v-7" />,
  journey: (
    <path d="M8.2 18.2H15a3.4 3.4 0 0 0 0-6.8H9a3.4 3.4 0 0 1 0-6.8h6.8M6 16a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 6 16zM18 2.4a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z" />
  ),
  key: <path d="M15.5 4.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12.2 12L4 20.2M7.5 16.8l2.6 2.6" />,
  link: (
    <path d="M10 13.8a4 4 0 0 0 5.7.2l3.3-3.3A4 4 0 0 0 13.3 5l-1.4 1.4M14 10.2a4 4 0 0 0-5.7-.2L5 13.3A4 4 0 0 0 10.7 19l1.4-1.4" />
  ),
  lock: <path d="M5.5 11h13v9.5h-13zM8.5 11V7.8a3.5 3.5 0 0 1 7 0V11" />,
  mail: <path d="M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  minus: <path d="M5 12h14" />,
  moment: (
    <g>
      <path d="M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3" />
      <circle cx="12" cy="12" r="3.2" />
    </g>
  ),
  moon: <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z" />,
  more: (
    <g>
      {dot(5.5, 12)}
      {dot(12, 12)}
      {dot(18.5, 12)}
    </g>
  ),
  offline: (
    <path d="M7.5 18.5h9.3M4 4l16 16M8.3 8.5A6 6 0 0 0 7 10.6a4 4 0 0 0 .5 7.9M11 6.7a6 6 0 0 1 6.4 4.3 3.8 3.8 0 0 1 2.5 6" />
  ),
  people: (
    <path d="M9 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM3 19.5c0-3.4 2.6-5.3 6-5.3s6 1.9 6 5.3M15.5 5.2a3 3 0 0 1 0 5.6M17.5 14.6c2.2.7 3.5 2.4 3.5 4.9" />
  ),
  person: <path d="M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM5 20c0-3.6 3-5.6 7-5.6s7 2 7 5.6" />,
  pin: (
    <path d="M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0c0 4.8-6.5 11-6.5 11zM12 7.8a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z" />
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z" />,
  promise: <path d="M6 4.5h12v16l-6-3.7-6 3.7zM9 10.5l2.2 2.2L15.2 8.5" />,
  qr: <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v2.5M17.5 20H20v-1.5M14 20h.5" />,
  redo: <path d="M15.5 5L20 9.5 15.5 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11h3" />,
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4l2.3 2.2M19.5 4v4.8h-4.8" />,
  search: <path d="M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5" />,
  send: <path d="M20.5 3.5L3.5 10l6.5 4 4 6.5zM20.5 3.5L10 14" />,
  settings: (
    <path d="M4 8h9M17 8h3M15 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM4 16h3M11 16h9M9 14a2 2 0 1 1 0 4 2 2 0 0 1 0-4z" />
  ),
  "sign-out": <path d="M10 4H4.5v16H10M9.5 12h10.5M15.5 7.5L20 12l-4.5 4.5" />,
  spot: (
    <g>
      {rays}
      <circle cx="12" cy="12" r="3.6" fill="currentColor" />
    </g>
  ),
  sun: (
    <g>
      {rays}
      <circle cx="12" cy="12" r="3.6" />
    </g>
  ),
  trash: <path d="M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5l.8 13.5h9.4l.8-13.5M10 10.5v6M14 10.5v6" />,
  undo: <path d="M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3" />,
  upload: <path d="M12 16V4.5M7 9l5-5 5 5M4.5 20h15" />,
  feedback: <path d="M4 5h16v11.5h-8.5L7 20.5v-4H4zM8 9.2h8M8 12.5h5" />,
  warning: <path d="M12 4l9 16H3zM12 10v4.5M12 17.2v.1" />,
  // Four grades of brightness: none, low, high, highest. Deliberately no faces or thumbs.
  "grade-1": <circle cx="12" cy="12" r="7.5" strokeDasharray="2.6 2.6" />,
  "grade-2": (
    <g>
      <circle cx="12" cy="12" r="7.5" />
      <circle cx="12" cy="12" r="2.2" fill="currentColor" />
    </g>
  ),
  "grade-3": (
    <g>
      <circle cx="12" cy="12" r="7.5" />
      <circle cx="12" cy="12" r="4.6" fill="currentColor" />
    </g>
  ),
  "grade-4": (
    <g>
      {rays}
      <circle cx="12" cy="12" r="5" fill="currentColor" />
    </g>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** These are mirrored in right-to-left pages. */
const directed = new Set<IconName>([
  "arrow-left",
  "arrow-right",
  "chevron-left",
  "chevron-right",
  "external",
  "send",
  "sign-out",
  "redo",
  "undo",
]);
const sizes = { 16: "size-4", 20: "size-5", 24: "size-6", 28: "size-7" };

type IconProps = { name: IconName; label?: string | undefined; size?: keyof typeof sizes };

/** A line icon. It is decorative unless it has a `label`. */
export function Icon({ name, label, size = 20 }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is named by its label or hidden, and a title would open a tooltip
    <svg
      viewBox="0 0 24 24"
      className={`${sizes[size]} shrink-0 ${directed.has(name) ? "rtl:-scale-x-100" : ""}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 20 ? 1.5 : 1.65}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {drawings[name]}
    </svg>
  );
}
