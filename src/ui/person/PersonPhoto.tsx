import { useEffect, useRef, useState } from "react";
import { say } from "../../language/say.ts";
import type { Photos } from "../../store/photos.ts";
import { useActions } from "../appContext.tsx";

/** Sharp at 128 px on a screen with two device px to each. */
const SIDE = 256;

/** Somebody's photo, large; nothing until it is there, and where it cannot be drawn. */
export function PersonPhoto({
  photos,
  photo,
  name,
}: {
  readonly photos: Photos;
  readonly photo: number;
  readonly name: string;
}) {
  const { photoAt } = useActions();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void photoAt(photos, photo, SIDE).then((picture) => {
      if (isWanted && picture) {
        canvas.current?.getContext("2d")?.drawImage(picture, 0, 0);
        setIsThere(true);
      }
      picture?.close();
    });
    return () => {
      isWanted = false;
    };
  }, [photoAt, photos, photo]);
  return (
    <canvas
      ref={canvas}
      className="person-photo"
      data-there={isThere}
      width={SIDE}
      height={SIDE}
      role="img"
      aria-label={say("Photo of {person}", { person: name })}
    />
  );
}
