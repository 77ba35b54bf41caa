using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using LicensingSite.Diagnostics;
using LicensingSite.Files;
using LicensingSite.Model;
using LicensingSite.Serialization;
using LicensingSite.Work;

namespace LicensingSite.Tests.Incremental;

/// <summary>
/// Changes one property of a page at a time, whatever properties there are: none may be missing in the cache, in the fingerprint or in what
/// others see.
/// </summary>
public sealed class EveryFieldOfAPage
{
    static readonly SourceLines Lines = SourceLines.Of("content/en-US/a.md", "One\nTwo\n");

    static readonly Place Somewhere = new(Lines, 1, 3);

    static readonly PageFace Face = new(
        new PageId(Parsed("en-US"), "a"),
        "a.md",
        PageKind.Article,
        new PageMeta(
            "A",
            "About",
            "reference",
            new DateOnly(2026, 1, 2),
            "hash",
            "HT",
            new DateOnly(2026, 1, 3),
            false,
            "Suffix",
            "toc.yml",
            "uid",
            "commit",
            ["word"],
            true,
            2
        ),
        new AnchorSet(["part"])
    );

    static readonly PageContent Content = new(
        new Body("<p>A</p>"u8.ToArray(), [new Placeholder(3, PlaceholderKind.Address, 0)], new byte[] { 7, 0x80, 3, 1, 0x47 }),
        [new Heading(2, "part", "Part", ["other"])],
        [new Reference(ReferenceKind.Link, "b.md", "a.md", Somewhere)],
        [new Diagnostic(Rules.FileNotFound, Somewhere, "Gone.", "target", "suggestion", Somewhere, "fix")],
        new SourceFacts(new FileSha1(new string('a', 40), new string('b', 40)), Words: 7),
        new PageStructure(Lines, new byte[] { 1, 2, 3 }),
        [new Diagram("graph TD", Somewhere)],
        new PageLayout("changelog", "{}")
    );

    /// <summary>What no reader and no other page sees: resolved links are part of the key of a rendered page by themselves.</summary>
    static readonly string[] NotShown =
    [
        nameof(PageContent.References),
        nameof(PageContent.Diagnostics),
        nameof(PageContent.AsSource),
        nameof(PageContent.Structure),
        nameof(PageContent.Diagrams),
    ];

    public static TheoryData<string> OfFaces => [.. Changes(Face).Select(change => change.Path)];

    public static TheoryData<string> OfContents =>
        [
            .. Changes(Content with { Fingerprint = default })
                .Select(change => change.Path)
                .Where(path => path != nameof(PageContent.Fingerprint)),
        ];

    [Theory]
    [MemberData(nameof(OfFaces))]
    public void Every_field_of_a_face_tells_two_pages_apart(string field)
    {
        var other = Changed(Face, field);

        Assert.NotEqual(Face, other);
        Assert.NotEqual(new PageEntry(Face), new PageEntry(other));
        Assert.NotEqual(PageCodec.Seal(Face, Content).Fingerprint, PageCodec.Seal(other, Content).Fingerprint);
    }

    [Theory]
    [MemberData(nameof(OfContents))]
    public void Every_field_that_readers_see_is_in_the_fingerprint(string field)
    {
        var isTold = PageCodec.Seal(Face, Content).Fingerprint != PageCodec.Seal(Face, Changed(Content, field)).Fingerprint;

        Assert.Equal(!NotShown.Contains(field.Split('.')[0]), isTold);
    }

    [Theory]
    [MemberData(nameof(OfFaces))]
    [MemberData(nameof(OfContents))]
    public void Comes_out_of_the_cache_as_it_went_in(string field)
    {
        var isOfFace = Changes(Face).Any(change => change.Path == field);
        var page = PageCodec.Seal(isOfFace ? Changed(Face, field) : Face, isOfFace ? Content : Changed(Content, field));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        PageCodec.Write(writer, page);
        var bytes = stream.ToArray();
        using var reader = new BinaryReader(new MemoryStream(bytes));

        var read = PageCodec.ReadPage(reader, bytes);

        Assert.Equal(Shown(page.Face), Shown(read.Face));
        Assert.Equal(Shown(page.Content), Shown(read.Content));
        Assert.Equal(bytes.Length, stream.Length);
        Assert.NotEqual((Shown(Face), Shown(PageCodec.Seal(Face, Content).Content)), (Shown(read.Face), Shown(read.Content)));
    }

    [Fact]
    public void Equal_faces_read_from_two_files_are_equal() =>
        Assert.Equal(
            new PageEntry(Face),
            new PageEntry(
                Face with
                {
                    Meta = Face.Meta with { Keywords = [.. Face.Meta.Keywords] },
                    Anchors = new AnchorSet([.. Face.Anchors.Ids]),
                }
            )
        );

    static T Changed<T>(T record, string field) => (T)Changes(record!).Single(change => change.Path == field).Changed;

    /// <summary>The record with another value in one property, for each property; those of records within it one by one.</summary>
    static IEnumerable<(string Path, object Changed)> Changes(object record) =>
        from property in record.GetType().GetProperties()
        where property.SetMethod is not null && property.PropertyType != typeof(IncludedFrom)
        from change in Others(property, property.GetValue(record))
        select (change.Path, With(record, property, change.Value));

    static IEnumerable<(string Path, object? Value)> Others(PropertyInfo property, object? value) =>
        value switch
        {
            PageMeta or AnchorSet or Body or SourceFacts or FileSha1 or PageId or PageLayout => Changes(value)
                .Select(change => ($"{property.Name}.{change.Path}", (object?)change.Changed)),
            PageStructure structure => [($"{property.Name}.Bytes", structure with { Bytes = new byte[] { 4 } })],
            ImmutableArray<Placeholder> items => OfFirst(property.Name, items),
            ImmutableArray<Heading> items => OfFirst(property.Name, items),
            ImmutableArray<Reference> items => OfFirst(property.Name, items),
            ImmutableArray<Diagnostic> items => OfFirst(property.Name, items),
            ImmutableArray<Diagram> items => OfFirst(property.Name, items),
            _ => [(property.Name, Other(value))],
        };

    static IEnumerable<(string Path, object? Value)> OfFirst<T>(string name, ImmutableArray<T> items) =>
        Changes(items[0]!).Select(change => ($"{name}.{change.Path}", (object?)items.SetItem(0, (T)change.Changed)));

    static object? Other(object? value) =>
        value switch
        {
            string text => text + "x",
            bool flag => !flag,
            int number => number + 1,
            double number => number + 1,
            DateOnly date => date.AddDays(1),
            Enum choice => Enum.ToObject(choice.GetType(), Convert.ToInt32(choice, null) + 1),
            Rule => Rules.XrefNotFound,
            Place => new Place(Lines, 2, 4),
            Locale => Parsed("fr-FR"),
            Fingerprint => new Fingerprint(1),
            ReadOnlyMemory<byte> => (ReadOnlyMemory<byte>)"<p>B</p>"u8.ToArray(),
            EquatableArray<string> items => new EquatableArray<string>([.. items, "x"]),
            ImmutableArray<string> items => items.Add("x"),
            null => throw new NotSupportedException("Give every member a value in Face or Content."),
            _ => throw new NotSupportedException($"Say what another {value.GetType().Name} is."),
        };

    static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().IsValueType
            ? RuntimeHelpers.GetObjectValue(record)
            : record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    /// <summary>All of a value as text.</summary>
    static string Shown(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
            SourceLines lines => $"{lines.File} {string.Join(' ', lines.Starts)}",
            Rule rule => rule.Id,
            Locale locale => locale.Tag,
            IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Shown))}]",
            _ when value.GetType().Namespace!.StartsWith("LicensingSite", StringComparison.Ordinal) && !value.GetType().IsEnum =>
                $"{{{string.Join("; ", ShownProperties(value))}}}",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    static IEnumerable<string> ShownProperties(object value) =>
        value
            .GetType()
            .GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0 && property.SetMethod is not null)
            .Select(property => $"{property.Name}: {Shown(property.GetValue(value))}");

    static Locale Parsed(string tag) => Locale.TryParse(tag, out var locale) ? locale : throw new ArgumentException(tag);
}
