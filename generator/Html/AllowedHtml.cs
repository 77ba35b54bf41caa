using System.Buffers;
using System.Collections.Frozen;

namespace LicensingSite.Html;

/// <summary>The HTML that is allowed in pages: elements, their attributes, and the hosts of embedded videos.</summary>
static class AllowedHtml
{
    /// <summary>The characters of attribute names.</summary>
    public static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:.");

    static readonly FrozenSet<string> Everywhere = Words(
        "name id class role title lang dir translate hidden itemid itemprop itemref itemscope itemtype spellcheck"
    );

    /// <summary>Allowed elements, each with the attributes allowed in addition to the global ones.</summary>
    static readonly FrozenDictionary<string, FrozenSet<string>> Elements = Table(
        """
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
        """
    );

    /// <summary>Elements that are removed while their content is kept.</summary>
    static readonly FrozenSet<string> Refused = Words(
        "acronym base basefont bgsound big blink body button canvas command data datalist dialog dir embed fieldset "
            + "footer form frame header hgroup "
            + "head html image input isindex keygen legend link main marquee menu menuitem meta meter multicol nextid "
            + "optgroup option output param plaintext progress search slot spacer"
    );

    /// <summary>Elements that are removed with their content, which is code or not parsed as HTML.</summary>
    static readonly FrozenSet<string> RefusedWhole = Words(
        "applet frameset iframe math noembed noframes noscript object script select style svg template textarea title xmp"
    );

    static readonly FrozenSet<string> VideoHosts = Words(
        "www.youtube.com youtube.com www.youtube-nocookie.com player.vimeo.com channel9.msdn.com www.microsoft.com "
            + "learn.microsoft.com docs.microsoft.com medius.microsoft.com medius.studios.ms"
    );

    /// <summary>True for an allowed element.</summary>
    public static bool IsAllowed(string element) => Elements.ContainsKey(element);

    /// <summary>True for an element that is removed with its content.</summary>
    public static bool IsRefusedWhole(string element) => RefusedWhole.Contains(element);

    /// <summary>True for the name of an HTML element.</summary>
    public static bool IsKnown(string element) => IsAllowed(element) || Refused.Contains(element) || IsRefusedWhole(element);

    /// <summary>
    /// True for an attribute that is allowed on an element; names in lower case. The <c>name</c> of an image or a frame would become a
    /// property of <c>document</c> and hide those that scripts use.
    /// </summary>
    public static bool IsAllowed(string element, string attribute) =>
        attribute.AsSpan().IndexOfAnyExcept(NameCharacters) < 0
        && !(attribute == "name" && element is ("img" or "iframe"))
        && (
            Everywhere.Contains(attribute)
            || attribute.StartsWith("aria-", StringComparison.Ordinal)
            || attribute.StartsWith("data-", StringComparison.Ordinal)
            || (Elements.TryGetValue(element, out var own) && own.Contains(attribute))
        );

    /// <summary>True for an address at a host whose videos may be embedded.</summary>
    public static bool IsVideo(string address)
    {
        var absolute = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        return !absolute.Contains('\\', StringComparison.Ordinal)
            && Uri.TryCreate(absolute, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.UserInfo.Length == 0
            && VideoHosts.Contains(uri.Host);
    }

    static FrozenDictionary<string, FrozenSet<string>> Table(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .ToFrozenDictionary(line => line[0], line => Words(line.Length > 1 ? line[1] : ""), StringComparer.Ordinal);

    static FrozenSet<string> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
