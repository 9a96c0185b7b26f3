import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { jpegImage } from "./jpegImage.ts";
import { pngImage } from "./pngImage.ts";

/** A picture whose every dot differs, in each of the ways rows may be told. */
function picture(filterType: number): PNG {
  const png = new PNG({ width: 3, height: 4, filterType } as ConstructorParameters<typeof PNG>[0]);
  png.data = Buffer.from(Array.from({ length: 48 }, (_, i) => (i * 37) % 256));
  return png;
}

test.each([0, 1, 2, 3, 4])(
  "a PNG keeps its dots and its alpha, rows told in way %i",
  (filterType) => {
    const png = picture(filterType);
    const image = pngImage(PNG.sync.write(png, { filterType }));
    const dots = [...png.data];
    expect(image).toMatchObject({ width: 3, height: 4, entries: { ColorSpace: "/DeviceRGB" } });
    expect([...(image?.bytes ?? [])]).toEqual(dots.filter((_, i) => i % 4 !== 3));
    expect([...(image?.alpha ?? [])]).toEqual(dots.filter((_, i) => i % 4 === 3));
  },
);

test("a JPEG goes in as it is, without what a camera noted", () => {
  const remark = [0xff, 0xe1, 0, 6, 1, 2, 3, 4];
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 3, 1, 7, 8, 0xff, 0xd9];
  const image = jpegImage(Uint8Array.from([0xff, 0xd8, ...remark, ...frame, ...scan]));
  expect(image).toMatchObject({ width: 30, height: 20, entries: { Filter: "/DCTDecode" } });
  expect([...(image?.bytes ?? [])]).toEqual([0xff, 0xd8, ...frame, ...scan]);
});

test("what is no picture is none", () => {
  expect(pngImage(Uint8Array.from([1, 2, 3]))).toBeNull();
  expect(jpegImage(Uint8Array.from([1, 2, 3]))).toBeNull();
});
