import { expect, test, vi } from "vitest";
import { openFiles, openText } from "./openFiles.ts";

function listener() {
  return { open: vi.fn(() => Promise.resolve()), fail: vi.fn(), tell: vi.fn() };
}
const fileNamed = (name: string): File => new File(["id\n1"], name);

test("of several files the first is opened, and the others are told of", () => {
  const actions = listener();
  openFiles(actions, [fileNamed("a.csv"), fileNamed("b.csv")]);
  expect(actions.open).toHaveBeenCalledOnce();
  expect(actions.open).toHaveBeenCalledWith(expect.objectContaining({ name: "a.csv" }));
  expect(actions.tell).toHaveBeenCalledWith(
    "One file at a time: this is a.csv. b.csv was left aside.",
  );
  openFiles(actions, [fileNamed("a.csv"), fileNamed("b.csv"), fileNamed("c.csv")]);
  expect(actions.tell).toHaveBeenLastCalledWith(
    "One file at a time: this is a.csv. The other 2 were left aside.",
  );
});

test("two gigabytes and no file at all are refused before anything is read", () => {
  const actions = listener();
  const huge = fileNamed("huge.csv");
  Object.defineProperty(huge, "size", { value: 2 ** 31 });
  openFiles(actions, [huge]);
  openFiles(actions, []);
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.fail).toHaveBeenCalledTimes(2);
  expect(actions.fail).toHaveBeenCalledWith(expect.stringContaining("larger than 2 GB"));
});

test("pasting nothing says what to do", () => {
  const actions = listener();
  openText(actions, " \n ");
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.fail).toHaveBeenCalledWith(expect.stringContaining("nothing to paste"));
});
