import { chromium } from "playwright-core";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const p = await b.newPage();
const dir="node_modules/@fontsource/inter/files/";
const subs=["latin","latin-ext","cyrillic","greek","vietnamese","cyrillic-ext"];
const css=[];
for(const w of [400,600]) for(const s of subs){ const d=readFileSync(`${dir}inter-${s}-${w}-normal.woff2`).toString("base64");
 const idx=readFileSync(`node_modules/@fontsource/inter/${w}.css`,"utf8"); const m=idx.match(new RegExp(`inter-${s}-${w}-normal \\*/[\\s\\S]*?unicode-range: ([^;]+);`));
 css.push(`@font-face{font-family:M;font-weight:${w};src:url(data:font/woff2;base64,${d});unicode-range:${m[1]}}`);}
await p.setContent(`<style>${css.join("")}</style><p style="font-family:M;font-weight:400">aéžЖΩếѣ</p><p style="font-family:M;font-weight:600">aéžЖΩếѣ</p>`);
await p.evaluate(()=>document.fonts.ready);
const r=await p.evaluate(()=>{const c=document.createElement("canvas").getContext("2d");const out={};
 const ranges=[[0x20,0x7e],[0xa0,0x17f],[0x370,0x3ff],[0x400,0x45f],[0x1e80,0x1ef9],[0x2010,0x2026]];
 for(const w of [400,600]){c.font=`${w} 1000px M`;out[w]=ranges.map(([a,z])=>{const l=[];for(let i=a;i<=z;i++)l.push(Math.round(c.measureText(String.fromCodePoint(i)).width/10));return [a,l]})}return out});
await b.close();
let s="/**\n * Advance widths of Inter in hundredths of an em, measured once from the font files we ship: runs of\n * [first code point, widths]. Made by `node scripts/measureInter.mjs`.\n */\n";
for(const w of [400,600]) s+=`export const INTER_${w}: readonly (readonly [number, readonly number[]])[] = ${JSON.stringify(r[w])};\n`;
writeFileSync("src/scene/interWidths.ts",s);
