import localFont from "next/font/local";

/**
 * The Latin part of Inter, preloaded because every page is set in it. Other scripts and the serif come
 * from the stylesheet, which loads a file only when a page has a letter from it.
 */
const inter = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "swap",
  variable: "--font-inter",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** Class for `<html>`: makes the preloaded font known to the stylesheet. */
export const fontClass = inter.variable;
