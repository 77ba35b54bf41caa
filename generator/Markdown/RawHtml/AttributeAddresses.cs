using System.Buffers;
using LicensingSite.Html;
using LicensingSite.Model;

namespace LicensingSite.Markdown.RawHtml;

/// <summary>The addresses in values of attributes.</summary>
static class AttributeAddresses
{
    /// <summary>What an attribute's address is for; null where it holds none.</summary>
    public static ReferenceKind? KindOf(HtmlTag tag, HtmlAttribute attribute) =>
        (attribute.Quote, tag.Name, attribute.Name) switch
        {
            (null, _, _) => null,
            (_, "a" or "area", "href") or (_, "blockquote" or "del" or "ins" or "q", "cite") => ReferenceKind.Link,
            (_, "img" or "audio" or "video" or "source" or "track", "src") => ReferenceKind.Image,
            (_, "video", "poster") or (_, "img" or "source", "srcset") => ReferenceKind.Image,
            _ => null,
        };

    /// <summary>
    /// Where the addresses are in a value: all of it is one, but in <c>srcset</c>, a list of pictures and the sizes they are for.
    /// </summary>
    public static IReadOnlyList<(int Start, int Length)> Find(HtmlAttribute attribute, string value) =>
        attribute.Name == "srcset" ? FindCandidates(value) : [(0, value.Length)];

    static List<(int Start, int Length)> FindCandidates(string srcset)
    {
        var addresses = new List<(int Start, int Length)>();
        for (var at = 0; srcset.AsSpan(at).IndexOfAnyExcept(SpacesAndCommas) is >= 0 and var skipped; )
        {
            var start = at + skipped;
            var length = srcset.AsSpan(start).IndexOfAny(Spaces);
            var end = length < 0 ? srcset.Length : start + length;
            var address = srcset.AsSpan(start, end - start).TrimEnd(',').Length;
            addresses.Add((start, address));
            var comma = start + address < end ? end - 1 : srcset.IndexOf(',', end);
            at = comma < 0 ? srcset.Length : comma + 1;
        }

        return addresses;
    }

    static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\f");
    static readonly SearchValues<char> SpacesAndCommas = SearchValues.Create(" \t\r\n\f,");
}
