/// The styles of the HTML page: light and dark, wide and narrow, screen and paper.
///
/// It stands in a `style` element that is HTML and XML alike, so it holds none of `<`, `>` and `&`.
enum Stylesheet {
  static let text = colors + page + facts + drawings + drafts + media

  private static let colors = """
    :root{color-scheme:light dark;--paper:#faf8f4;--card:#fffefb;--ink:#1d1b18;--soft-ink:#6b655b;--line:#e3ddd1;\
    --mark:#fbe9a9;--hard:#a6261d;--caution:#8a5a00;--moving:#1f5d8c;--calm:#2b6a3f;--apart:#66508f;--quiet:#6b655b;\
    --c1:#1f5d8c;--c2:#b1541b;--c3:#2b6a3f;--c4:#7c3f80;--c5:#6b655b;\
    --serif:Charter,"Iowan Old Style","Palatino Linotype",Georgia,"Liberation Serif",serif;\
    --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",sans-serif}
    @media (prefers-color-scheme:dark){:root{--paper:#161513;--card:#1e1d1a;--ink:#ece7dd;--soft-ink:#a49d90;\
    --line:#35322c;--mark:#5c4a12;--hard:#ef8a7f;--caution:#e0b25a;--moving:#86b9e6;--calm:#8cc79c;--apart:#bba6e6;\
    --quiet:#a49d90;--c1:#86b9e6;--c2:#eda36f;--c3:#8cc79c;--c4:#d39ad7;--c5:#a49d90}}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:68rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
    h1,h2,h3,h4,h5,p,ul,dl,dd,figure,blockquote{margin:0;padding:0}
    bdi{unicode-bidi:isolate}
    a{color:inherit}
    .masthead{border-top:3px solid var(--ink);padding-top:.75rem}
    .brand{font-size:.8rem;letter-spacing:.14em;text-transform:uppercase;color:var(--soft-ink)}
    h1{font:700 clamp(1.7rem,5vw,2.7rem)/1.15 var(--serif);margin:.35rem 0 .4rem;letter-spacing:-.01em;max-width:24em}
    .extent,.summary{color:var(--soft-ink)}
    .tally{list-style:none;display:grid;grid-template-columns:repeat(6,1fr);margin-top:1.6rem;\
    border:solid var(--line);border-width:1px 0}
    .tally li{padding:.7rem .9rem .8rem;border-left:1px solid var(--line)}
    .tally li:first-child{border-left:0;padding-left:0}
    .tally a{text-decoration:none;display:block}
    .tally b{display:block;font:700 1.9rem/1.1 var(--serif)}
    .tally span,.tally small{display:block;font-size:.85rem}
    .tally small{color:var(--soft-ink)}
    .tally .none{color:var(--soft-ink);opacity:.7}
    .conflict{--tone:var(--hard)}.evolving{--tone:var(--moving)}.incomparable{--tone:var(--apart)}
    .agreement{--tone:var(--calm)}.compatible{--tone:var(--calm)}.single{--tone:var(--quiet)}
    .tally b{color:var(--tone,inherit)}
    .story{margin-top:3rem}
    .story+.story{border-top:3px solid var(--ink);padding-top:1rem}
    h2{font:700 1.5rem/1.25 var(--serif)}
    .outlets{margin-top:.5rem}
    summary{cursor:pointer}
    .outlets summary,.terms summary{color:var(--soft-ink);font-size:.9rem}
    table{border-collapse:collapse;margin-top:.6rem;font-size:.9rem;width:100%}
    th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line)}
    th{font-weight:600;color:var(--soft-ink);font-size:.8rem}
    .path{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em;\
    color:var(--soft-ink)}
    footer{margin-top:3.5rem;border-top:3px solid var(--ink);padding-top:1rem;font-size:.9rem}
    footer h2{font-size:1.15rem}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem;margin-top:.7rem}
    dt{color:var(--soft-ink)}
    .terms{margin-top:1.2rem}
    .generator{margin-top:1.4rem;color:var(--soft-ink);font-size:.8rem}

    """

  private static let facts = """
    .standing{margin-top:2.2rem}
    h3{font-size:.95rem;text-transform:uppercase;letter-spacing:.08em;color:var(--tone);margin-bottom:.8rem}
    h3 small{text-transform:none;letter-spacing:0;font-weight:400;color:var(--soft-ink);margin-left:.7em;font-size:.9rem}
    .fact{background:var(--card);border:1px solid var(--line);border-top:2px solid var(--tone);\
    padding:1.1rem 1.3rem 1.3rem;margin-bottom:1.3rem}
    .fact header{display:flex;align-items:baseline;flex-wrap:wrap;gap:.2rem .7rem}
    .number{font:700 1.25rem/1.3 var(--serif);color:var(--soft-ink)}
    h4{font:700 1.3rem/1.3 var(--serif)}
    .badge{font-size:.78rem;border:1px solid currentColor;border-radius:1em;padding:0 .6em;color:var(--soft-ink);\
    white-space:nowrap}
    .badge.hard{color:var(--card);background:var(--hard);border-color:var(--hard)}
    .badge.soft{color:var(--caution)}
    .reason{margin-top:.25rem;max-width:44rem}
    .rule{font-size:.82em;color:var(--soft-ink);border-bottom:1px dotted;cursor:help}
    .camps{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.2rem 1.8rem;\
    margin-top:1.1rem}
    .c1{--camp:var(--c1)}.c2{--camp:var(--c2)}.c3{--camp:var(--c3)}.c4{--camp:var(--c4)}.c5{--camp:var(--c5)}
    h5{font:700 1.2rem/1.3 var(--serif);color:var(--camp)}
    .backing{font-size:.85rem;color:var(--soft-ink)}
    .backing b{font-weight:600;color:var(--ink)}
    .bar{display:block;margin:.45rem 0 .2rem}
    .bar .whole{fill:var(--line)}.bar .part{fill:var(--camp)}
    .quote{margin-top:.85rem}
    blockquote{font:1.02rem/1.5 var(--serif);border-left:2px solid var(--camp,var(--line));padding-left:.8rem;\
    unicode-bidi:isolate}
    .context{color:var(--soft-ink)}
    mark{background:var(--mark);color:inherit;padding:.05em .12em;font-weight:600}
    u{text-decoration-color:var(--camp);text-decoration-thickness:.14em;text-underline-offset:.18em}
    .quote .path{margin-left:.35em}
    figcaption{font-size:.83rem;color:var(--soft-ink);margin-top:.2rem}
    .quote figcaption{padding-left:calc(.8rem + 2px)}
    .source{font-weight:600;color:var(--ink)}
    .notes{display:block}
    .line{border-top:1px solid var(--line);padding:.5rem 0}
    .line:last-child{border-bottom:1px solid var(--line)}
    .line summary{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 1.5rem;list-style:none}
    .line summary::-webkit-details-marker{display:none}
    .line .label::before{content:"+";display:inline-block;width:1.1em;color:var(--soft-ink)}
    .line[open] .label::before{content:"–"}
    .answer{display:block}
    .answer b{color:var(--tone)}
    .answer small{color:var(--soft-ink)}
    .line .reason,.line .quote{margin-left:1.1rem}
    .line .quote:last-child{margin-bottom:.6rem}

    """

  private static let drawings = """
    .plot{margin-top:1.1rem;max-width:46rem}
    .plot svg{display:block;overflow:visible}
    .plot text{font:.75rem var(--sans);fill:var(--soft-ink);paint-order:stroke;stroke:var(--card);stroke-width:4px}
    .plot .name{fill:var(--ink);font-size:.8rem}
    .plot .value{fill:var(--ink);font-weight:600;font-size:.85rem}
    .tick line{stroke:var(--line)}
    .base{stroke:var(--line);stroke-width:1}
    .published{stroke:var(--soft-ink);stroke-width:2}
    .dot{fill:var(--camp)}
    .ring{fill:var(--card);stroke:var(--camp);stroke-width:2.5}
    .stretch{stroke:var(--camp);stroke-width:8;stroke-linecap:round}
    .floor{stroke:var(--soft-ink)}
    .step{stroke:var(--moving);stroke-width:2}
    .plot figcaption{margin-top:.5rem}

    """

  private static let drafts = """
    .contradicted{--tone:var(--hard)}.outdated{--tone:var(--moving)}.imprecise{--tone:var(--apart)}
    .absent{--tone:var(--caution)}.supported{--tone:var(--calm)}.uncheckable{--tone:var(--quiet)}
    .block{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.2rem;padding:1rem 0;\
    border-bottom:1px solid var(--line)}
    .draft{font:1.1rem/1.6 var(--serif);unicode-bidi:isolate;position:sticky;top:1rem;align-self:start}
    .draft.headline{font-weight:700;font-size:1.35rem}
    .draft a{text-decoration:none}
    .draft mark{background:none;border-bottom:3px solid var(--tone);font-weight:400}
    .draft .contradicted mark{background:var(--mark);font-weight:600}
    .evidence{font-size:.92rem}
    .statement{border-left:3px solid var(--tone);padding-left:.9rem;margin-bottom:.9rem}
    .statement .status{color:var(--tone);font-weight:600}
    .statement:target{background:var(--card)}
    .statement blockquote{font-size:.98rem}
    .wording{margin-top:.4rem;font-family:var(--serif)}
    .wording u{--camp:var(--hard)}

    """

  private static let media = """
    @media (max-width:44rem){
    body{padding:1.2rem 1rem 3rem}
    .block{grid-template-columns:1fr;gap:.8rem}
    .draft{position:static}
    .tally{grid-template-columns:repeat(3,1fr)}
    .tally li:nth-child(4){border-left:0;padding-left:0}
    .tally li:nth-child(n+4){border-top:1px solid var(--line)}
    .fact{padding:.9rem .9rem 1.1rem;margin-left:-.4rem;margin-right:-.4rem}
    h4{font-size:1.15rem}
    h3 small{display:block;margin-left:0}
    .line summary{grid-template-columns:1fr}
    .line .answers{padding-left:1.1em}
    dl{grid-template-columns:1fr;gap:0}
    dd{margin-bottom:.6rem}
    thead{position:absolute;left:-999rem}
    td{display:block;border:0;padding:0}
    tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}
    }
    @media print{
    :root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft-ink:#444;--line:#bbb;--mark:#eee;--hard:#8c1a12;\
    --caution:#6b4600;--moving:#17496f;--calm:#1f5230;--apart:#4d3a73;--quiet:#444;--c1:#17496f;--c2:#8f3f0f;--c3:#1f5230;\
    --c4:#60306a;--c5:#444}
    @page{margin:16mm 14mm}
    body{max-width:none;padding:0;font-size:9.5pt}
    h1{font-size:20pt}
    .fact{break-inside:auto;border-left:0;border-right:0;padding-left:0;padding-right:0}
    .fact header,.plot,.quote,.line,h2,h3,h5{break-inside:avoid}
    h2,h3,h4,h5,.fact header,.reason,.plot{break-after:avoid}
    .badge.hard{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    mark{-webkit-print-color-adjust:exact;print-color-adjust:exact;font-weight:700}
    .bar,.plot{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .terms,.line .label::before{display:none}
    }

    """
}
