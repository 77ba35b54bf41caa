using AngleSharp.Dom;
using LicensingSite.Diagnostics;

namespace LicensingSite.Auditing;

/// <summary>Finds the source positions of elements and attributes.</summary>
sealed class ElementPlaces(SourceLines lines, string html)
{
    /// <summary>The place of an attribute's value; that of the tag if the value is not found.</summary>
    public Place Of(IElement element, string attribute)
    {
        var (start, end) = TagOf(element);
        var name = html.IndexOf(attribute + "=", start, end - start, StringComparison.OrdinalIgnoreCase);
        if (name < 0)
        {
            return new Place(lines, start, end);
        }

        var value = name + attribute.Length + 1;
        var close = html[value] is '"' or '\'' ? html.IndexOf(html[value], value + 1) : html.AsSpan(value).IndexOfAny(" \t\r\n>") + value;
        var open = html[value] is '"' or '\'' ? value + 1 : value;
        return close < open ? new Place(lines, start, end) : new Place(lines, open, close);
    }

    /// <summary>The element's opening tag.</summary>
    public Place Of(IElement element)
    {
        var (start, end) = TagOf(element);
        return new Place(lines, start, end);
    }

    /// <summary>The range of the opening tag; (0, 0) for an element that the parser added.</summary>
    (int Start, int End) TagOf(IElement element)
    {
        if (element.SourceReference is not { Position.Index: var index } || index < 0 || index >= html.Length)
        {
            return (0, 0);
        }

        var end = html.IndexOf('>', index);
        return (index, end < 0 ? html.Length : end + 1);
    }
}
