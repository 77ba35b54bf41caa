using System.Buffers;
using System.Collections.Frozen;

namespace LicensingSite.Html;

/// <summary>The HTML that a page may hold: elements, their attributes, and the hosts whose videos it may show.</summary>
static class AllowedHtml
{
    /// <summary>The characters an attribute's name may be made of.</summary>
    public static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:.");

    static readonly FrozenSet<string> Everywhere = Words(
        "name id class role title lang dir translate hidden itemid itemprop itemref itemscope itemtype spellcheck");

    /// <summary>Elements that may be written, each with what it may have besides.</summary>
    static readonly FrozenDictionary<string, FrozenSet<string>> Elements = Table("""
        a href target rel alt download tabindex hreflang type
        abbr
        address
        area href target rel alt shape coords
        article
        aside
        audio src controls loop muted preload
        b
        bdi
        bdo
        blockquote cite
        br clear
        caption align
        center
        cite
        code
        col width span align valign
        colgroup width span align valign
        dd
        del cite datetime
        details open
        dfn
        div align
        dl
        dt
        em
        figcaption
        figure
        font color face size
        h1 align
        h2 align
        h3 align
        h4 align
        h5 align
        h6 align
        hr size color width align noshade
        i
        iframe src width height align border marginwidth marginheight frameborder allowfullscreen scrolling loading
        img src srcset sizes alt width height align hspace vspace border valign loading decoding usemap
        input type checked disabled
        ins cite datetime
        kbd
        label for
        li value type
        map
        mark
        nav
        nobr
        ol start type reversed
        p align valign
        picture
        pre width
        q cite
        rp
        rt
        ruby
        s
        samp
        section
        small
        source src srcset sizes type media width height
        span
        strike
        strong
        sub
        summary
        sup
        table align width height border valign bgcolor bordercolor frame rules summary cellpadding cellspacing
        tbody align valign width
        td rowspan colspan align width height valign bgcolor nowrap headers abbr scope
        tfoot align valign
        th rowspan colspan align width height valign bgcolor nowrap headers abbr scope
        thead align valign
        time datetime
        tr align valign height width bgcolor
        track src kind srclang label default
        tt
        u
        ul type
        var
        video src width height preload controls poster loop muted playsinline
        wbr
        """);

    /// <summary>Elements that a browser knows and a page may not hold; what is between their tags stays.</summary>
    static readonly FrozenSet<string> Refused = Words(
        "acronym base basefont bgsound big blink body button canvas command data datalist dialog dir embed fieldset footer form frame header hgroup "
        + "head html image input isindex keygen legend link main marquee menu menuitem meta meter multicol nextid optgroup option output param plaintext progress search slot spacer");

    /// <summary>Elements that go with all that is between their tags: it is code, or not read as HTML.</summary>
    static readonly FrozenSet<string> RefusedWhole = Words(
        "applet frameset iframe math noembed noframes noscript object script select style svg template textarea title xmp");

    static readonly FrozenSet<string> VideoHosts = Words(
        "www.youtube.com youtube.com www.youtube-nocookie.com player.vimeo.com channel9.msdn.com www.microsoft.com learn.microsoft.com docs.microsoft.com medius.microsoft.com medius.studios.ms");

    /// <summary>True for an element that may be written.</summary>
    public static bool IsAllowed(string element) => Elements.ContainsKey(element);

    /// <summary>True for an element whose content is taken out with it.</summary>
    public static bool IsRefusedWhole(string element) => RefusedWhole.Contains(element);

    /// <summary>True for a name that HTML gives a meaning.</summary>
    public static bool IsKnown(string element) => IsAllowed(element) || Refused.Contains(element) || IsRefusedWhole(element);

    /// <summary>
    /// True for an attribute that an element may have; names in lower case. The name of an image or a frame would become a property of
    /// <c>document</c>, and stand before what scripts look for there.
    /// </summary>
    public static bool IsAllowed(string element, string attribute) =>
        attribute.AsSpan().IndexOfAnyExcept(NameCharacters) < 0
        && !(attribute == "name" && element is ("img" or "iframe"))
        && (Everywhere.Contains(attribute) || attribute.StartsWith("aria-", StringComparison.Ordinal) || attribute.StartsWith("data-", StringComparison.Ordinal)
            || (Elements.TryGetValue(element, out var own) && own.Contains(attribute)));

    /// <summary>True for an address at a host whose videos may be shown in a page.</summary>
    public static bool IsVideo(string address)
    {
        var absolute = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        return !absolute.Contains('\\', StringComparison.Ordinal) && Uri.TryCreate(absolute, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0 && VideoHosts.Contains(uri.Host);
    }

    static FrozenDictionary<string, FrozenSet<string>> Table(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .ToFrozenDictionary(line => line[0], line => Words(line.Length > 1 ? line[1] : ""), StringComparer.Ordinal);

    static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
