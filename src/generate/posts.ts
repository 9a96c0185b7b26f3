import { COMPANY_FROM, type GrownTree, NO_DEPARTMENT } from "./growTree.ts";
import { DEPARTMENTS, type DepartmentWords, MANAGER_TITLES } from "./words.ts";

export interface Post {
  readonly title: string;
  readonly grade: number;
}

/** Lowest grade of a manager of individual contributors. */
const FIRST_MANAGER_GRADE = 6;
const TECHNICAL_TRACK = ["Staff", "Principal", "Distinguished"];

/** Draws title and grade of person i, fitting their department and their place in the tree. */
export function postPicker(tree: GrownTree, random: () => number): (i: number) => Post {
  const isCompany = tree.count >= COMPANY_FROM;
  const topGrade = FIRST_MANAGER_GRADE + (tree.level[0] ?? 0) + 1;
  return (i) => {
    const words = DEPARTMENTS[tree.department[i] ?? NO_DEPARTMENT];
    const level = tree.level[i] ?? 0;
    if (!words) return topPost(i, topGrade);
    if (tree.layer[i] === 2) {
      return { title: isCompany ? words.chief : words.head, grade: topGrade - 1 };
    }
    if (level > 0) return managerPost(tree, i, words, topGrade, random);
    return individualPost(words, random);
  };
}

function topPost(i: number, topGrade: number): Post {
  if (i === 0) return { title: "Chief Executive Officer", grade: topGrade };
  return i === 1
    ? { title: "Executive Assistant", grade: 5 }
    : { title: "Chief of Staff", grade: 7 };
}

function managerPost(
  tree: GrownTree,
  i: number,
  words: DepartmentWords,
  topGrade: number,
  random: () => number,
): Post {
  const level = tree.level[i] ?? 1;
  const area = words.areas[tree.area[i] ?? 0] ?? words.noun;
  const aside = random();
  const grade = Math.min(topGrade - 2, FIRST_MANAGER_GRADE + level - 1 + (aside < 0.2 ? 1 : 0));
  // An expert who was given a small team because it was the only way up.
  if (words.technicalTrack && level === 1 && (tree.span[i] ?? 0) <= 3 && aside > 0.75) {
    return { title: `Principal ${words.roles[0]}`, grade: FIRST_MANAGER_GRADE + 1 };
  }
  const titleOf = MANAGER_TITLES[Math.min(level, MANAGER_TITLES.length) - 1];
  return { title: titleOf?.(words.noun, area) ?? words.head, grade };
}

function individualPost(words: DepartmentWords, random: () => number): Post {
  // The first roles of a department are its common ones.
  const role = words.roles[Math.floor(random() ** 1.6 * words.roles.length)] ?? "Specialist";
  const draw = random();
  if (words.technicalTrack && draw < 0.045) {
    const step = draw < 0.004 ? 2 : Number(draw < 0.016);
    return { title: `${TECHNICAL_TRACK[step]} ${role}`, grade: 6 + step };
  }
  if (draw < 0.3) return { title: `Senior ${role}`, grade: 5 };
  if (draw < 0.45) return { title: `Junior ${role}`, grade: 2 };
  return { title: role, grade: draw < 0.75 ? 3 : 4 };
}
