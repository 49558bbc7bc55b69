import { expect, test } from "vitest";
import { forPhone, isCurrent, type NavigationItem } from "./navigation.ts";

const items: NavigationItem[] = [
  { label: "Home", href: "/", icon: "home" },
  { label: "People", href: "/people", icon: "people" },
  { label: "Roles", href: "/roles", icon: "roles" },
  { label: "Settings", href: "/settings", icon: "settings" },
  { label: "Access", href: "/settings/access", icon: "audit" },
];

const current = (path: string) =>
  items.filter((item) => isCurrent(item, path, items)).map((item) => item.label);

test.each([
  ["/", ["Home"]],
  ["/people", ["People"]],
  ["/people/p1/plan", ["People"]],
  ["/peoples", []],
  ["/settings", ["Settings"]],
  ["/settings/access", ["Access"]],
  ["/settings/access/rules", ["Access"]],
])("on %s exactly the nearest place is current", (path, expected) => {
  expect(current(path)).toEqual(expected);
});

test("a phone shows four places, or three and the rest behind More", () => {
  expect(forPhone(items.slice(0, 4))).toEqual({ shown: items.slice(0, 4), more: [] });
  expect(forPhone(items)).toEqual({ shown: items.slice(0, 3), more: items.slice(3) });
});
