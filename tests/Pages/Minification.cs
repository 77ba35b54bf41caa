using System.IO.Compression;
using System.Text;
using Acornima;
using LicensingSite.Minification;
using LicensingSite.Templating;

namespace LicensingSite.Tests.Pages;

/// <summary>
/// Scripts and styles of the program are published minified, and behave as they did; those of users are published as they are.
/// </summary>
public sealed class Minification
{
    [Theory]
    [InlineData("// note\nconst answer = 1; /* two */ show(answer);", "const answer=1;show(answer);")]
    [InlineData("(() => {\n  const answer = 1;\n  show(answer, answer);\n})();", "(()=>{const e=1;show(e,e)})();")]
    [InlineData("export function open(base) { return base.open + base[base]; }", "export function open(e){return e.open+e[e]}")]
    [InlineData("const answer = 1;\nexport { answer as other };", "const answer=1;export{answer as other};")]
    [InlineData("import { part } from './a.js';\nexport const whole = part;", "import{part}from'./a.js';export const whole=part;")]
    [InlineData(
        "(({ name, other: value = name, ...rest }) => ({ name, value, rest }))({});",
        "(({name:e,other:a=e,...t})=>({name:e,value:a,rest:t}))({});"
    )]
    [InlineData(
        "(() => { const name = 1; { const other = name; use(other); } { const third = 2; use(third); } })();",
        "(()=>{const e=1;{const a=e;use(a)}{const e=2;use(e)}})();"
    )]
    [InlineData("(() => { { let status = 1; use(status); } use(status); })();", "(()=>{{let status=1;use(status)}use(status)})();")]
    [InlineData(
        "(() => { try { go(); } catch (fault) { const text = 1; use(text); } })();",
        "(()=>{try{go()}catch(e){const a=1;use(a)}})();"
    )]
    [InlineData("(() => { const secret = 1; return eval('secret'); })();", "(()=>{const secret=1;return eval('secret')})();")]
    [InlineData("(() => { loop: for (const loop of all) { continue loop; } })();", "(()=>{loop:for(const e of all)continue loop})();")]
    public void Only_what_nobody_else_can_name_is_renamed(string script, string minified) =>
        Assert.Equal(minified + "\n", ScriptMinifier.Minify(script));

    [Theory]
    [InlineData("a = `x ${ b  } // y\n z`;", "a=`x ${b} // y\n z`;")]
    [InlineData("a = b / /c  d/g.exec(e) / 2;", "a=b/ /c  d/g.exec(e)/2;")]
    [InlineData("a = b + +c - -d + ++e;", "a=b+ +c- -d+ ++e;")]
    [InlineData("a\n++b\n(c)", "a\n++b\n(c)")]
    [InlineData("a = '// no'; b = \"/* no */\";", "a='// no';b=\"/* no */\";")]
    [InlineData("if (a) { b(); } else { c(); }", "if(a)b();else c();")]
    [InlineData("if (a) { if (b) { c(); } } else { d(); }", "if(a){if(b)c()}else d();")]
    [InlineData("if (a) { b() } else c();", "if(a){b()}else c();")]
    [InlineData("for (;;) { while (a) ; }", "for(;;){while(a);}")]
    [InlineData("if (/x/ in y) { const z = 1; }", "if(/x/ in y){const e=1}")]
    [InlineData("a = 1 .toFixed(); b = a < !--c;", "a=1 .toFixed();b=a< !--c;")]
    [InlineData(
        "a = b ? 0.5 : 0.; c = [0, 0.25, 10.5, 0.1.toFixed()]; return0 = 1 in 0.5;",
        "a=b?.5:0.;c=[0,.25,10.5,.1 .toFixed()];return0=1 in.5;"
    )]
    [InlineData("a = { b: [c, , ], d, }; e(f, );", "a={b:[c,,],d};e(f);")]
    [InlineData("a = async (b) => (c) => d;", "a=async e=>e=>d;")]
    [InlineData(
        "const a = 1;\nconst b = 2; let c; let d; var e; for (const f of g) { const h = f; const i = h; j(i); }",
        "const a=1,b=2;let c,d;var e;for(const t of g){const n=t,s=n;j(s)}"
    )]
    [InlineData("const a = 1\nconst b = 2", "const a=1\nconst b=2")]
    [InlineData("a = \";\" + '}' + \",\" + `)`;", "a=\";\"+'}'+\",\"+`)`;")]
    public void White_space_that_means_something_stays(string script, string minified) =>
        Assert.Equal(minified, ScriptMinifier.Minify(script).TrimEnd('\n'));

    [Theory]
    [InlineData("a > b ,\n c  d { color : red ; margin: calc(1px + 2px) }  /* x */\n", "a > b,c d{color :red;margin:calc(1px + 2px)}")]
    [InlineData("a::before { content: \"/* no */ ;  }\"; }", "a::before{content:\"/* no */ ;  }\"}")]
    [InlineData("a :is(b, c) { background: url(data:a;b,  c) }", "a :is(b,c){background:url(data:a;b,  c)}")]
    [InlineData("@media (width > 1px) {\n  a { b: c; }\n}", "@media (width > 1px){a{b:c}}")]
    [InlineData(".a\\: b { --c: ; }", ".a\\: b{--c:}")]
    [InlineData("a{b:'\\'  ;'}/* open", "a{b:'\\'  ;'}")]
    public void Styles_lose_comments_and_white_space(string style, string minified) =>
        Assert.Equal(minified, StyleMinifier.Minify(style).TrimEnd('\n'));

    [Fact]
    public void Search_and_its_dialog_are_loaded_in_eight_kilobytes()
    {
        var files = new[] { "search.js", "search-dialog.js", "search-dialog.css" };

        Assert.InRange(files.Sum(name => Compressed(Built(name))), 1, 8 * 1024);
    }

    [Fact]
    public void A_script_that_cannot_be_parsed_is_refused() =>
        Assert.ThrowsAny<ParseErrorException>(() => ScriptMinifier.Minify("this is no script"));

    [Fact]
    public void Every_script_and_style_of_the_program_has_its_minified_copy()
    {
        var assets = BuiltInTemplates
            .Paths.Where(path => path.StartsWith("assets/", StringComparison.Ordinal) && Path.GetExtension(path) is ".js" or ".css")
            .ToArray();

        Assert.NotEmpty(assets);
        Assert.All(
            assets,
            path =>
            {
                var source = Encoding.UTF8.GetString(BuiltInTemplates.Read(path)!);
                var minified = Path.GetExtension(path) == ".js" ? ScriptMinifier.Minify(source) : StyleMinifier.Minify(source);
                Assert.Equal(minified, Encoding.UTF8.GetString(BuiltInTemplates.ReadMinified(path["assets/".Length..])!));
            }
        );
    }

    [Fact]
    public void What_is_published_is_minified_where_it_is_the_programs_own()
    {
        var own = new TemplateAsset("site.js", BuiltInTemplates.Read("assets/site.js")!);
        var changed = new TemplateAsset("site.js", [.. own.Source, .. "// note\n"u8]);
        var added = new TemplateAsset("added.css", "a { }\n"u8.ToArray());

        Assert.Equal(BuiltInTemplates.ReadMinified("site.js"), Published(own));
        Assert.Equal(changed.Source, Published(changed));
        Assert.Equal(added.Source, Published(added));
        Assert.NotEqual(own.SitePath, changed.SitePath);
    }

    static byte[] Published(TemplateAsset asset) => asset.File.Plan().Produce();

    static byte[] Built(string name) => BuiltInTemplates.ReadMinified(name)!;

    static long Compressed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return bytes.Length;
    }
}
