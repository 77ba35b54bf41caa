using System.Text;
using LicensingSite.Files;
using LicensingSite.Translations;

namespace LicensingSite.Tests.Localization;

/// <summary>What stamping makes of a file, byte by byte; <c>HASH</c> is a placeholder for the hash.</summary>
public sealed class StampedFiles
{
    static readonly FileSha1 Source = FileSha1.Of("# Terms\n"u8);

    [Theory]
    [InlineData("# T\n", "---\nsource_hash: HASH\n---\n# T\n")]
    [InlineData("# T\r\n", "---\r\nsource_hash: HASH\r\n---\r\n# T\r\n")]
    [InlineData("\uFEFF# T\n", "\uFEFF---\nsource_hash: HASH\n---\n# T\n")]
    [InlineData("", "---\nsource_hash: HASH\n---\n")]
    [InlineData("---\ntitle: T # why\n---\nText\n", "---\ntitle: T # why\nsource_hash: HASH\n---\nText\n")]
    [InlineData("\uFEFF---\r\ntitle: É\r\n---\r\n\r\nText", "\uFEFF---\r\ntitle: É\r\nsource_hash: HASH\r\n---\r\n\r\nText")]
    [InlineData("---\n---\nText\n", "---\nsource_hash: HASH\n---\nText\n")]
    [InlineData("---\n# Only a comment\n---\nText\n", "---\n# Only a comment\nsource_hash: HASH\n---\nText\n")]
    [InlineData("---\n  title: T\n---\n", "---\n  title: T\n  source_hash: HASH\n---\n")]
    [InlineData("---\ndescription: |\n  Long\n  text\n---\n", "---\ndescription: |\n  Long\n  text\nsource_hash: HASH\n---\n")]
    [InlineData("---\nsource_hash: 0123 # then\ntitle: É\n---\n", "---\nsource_hash: HASH # then\ntitle: É\n---\n")]
    [InlineData("---\nsource_hash: \"0123\"\n---\n", "---\nsource_hash: \"HASH\"\n---\n")]
    [InlineData("---\nsource_hash:\ntitle: T\n---\n", "---\nsource_hash: HASH\ntitle: T\n---\n")]
    [InlineData("---\nms.openlocfilehash: 0123\n---\n", "---\nms.openlocfilehash: HASH\n---\n")]
    [InlineData("---\n\nText after a rule\n", "---\nsource_hash: HASH\n---\n---\n\nText after a rule\n")]
    public void Nothing_else_of_a_page_is_touched(string before, string after) =>
        Assert.Equal(after.Replace("HASH", Source.AsIs, StringComparison.Ordinal), Stamped(before, isYaml: false));

    [Theory]
    [InlineData(
        "### YamlMime:FAQ\nmetadata:\n  title: T\ntitle: T\n",
        "### YamlMime:FAQ\nmetadata:\n  source_hash: HASH\n  title: T\ntitle: T\n"
    )]
    [InlineData("### YamlMime:Hub\r\ntitle: T\r\n", "### YamlMime:Hub\r\nsource_hash: HASH\r\ntitle: T\r\n")]
    [InlineData(
        "### YamlMime:FAQ\nmetadata:\n  ms.openlocfilehash: 'abc'\n",
        "### YamlMime:FAQ\nmetadata:\n  ms.openlocfilehash: 'HASH'\n"
    )]
    public void A_YAML_page_is_stamped_in_its_metadata(string before, string after) =>
        Assert.Equal(after.Replace("HASH", Source.AsIs, StringComparison.Ordinal), Stamped(before, isYaml: true));

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        byte[] content = [.. "---\ntitle: a\n---\n"u8, 0xFF, 0xC3, 0x28, 0x00];

        var stamped = SourceStamp.Apply(content, isYaml: false, Source).Content!;

        Assert.Equal(content[^4..], stamped[^4..]);
    }

    [Theory]
    [InlineData("# T\n")]
    [InlineData("---\r\ntitle: T\r\n---\r\n")]
    public void A_second_time_changes_nothing(string text)
    {
        var once = SourceStamp.Apply(Encoding.UTF8.GetBytes(text), isYaml: false, Source);
        var twice = SourceStamp.Apply(once.Content!, isYaml: false, Source);

        Assert.Equal((null, null), (twice.Content, twice.Refusal));
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\nText\n")]
    [InlineData("---\ntitle: T\nText\n")]
    [InlineData("---\n{ title: T }\n---\nText\n")]
    [InlineData("---\n- T\n---\nText\n")]
    [InlineData("---\nsource_hash: [a, b]\n---\nText\n")]
    public void A_front_matter_that_cannot_take_a_key_is_refused(string text)
    {
        var stamped = SourceStamp.Apply(Encoding.UTF8.GetBytes(text), isYaml: false, Source);

        Assert.Null(stamped.Content);
        Assert.NotNull(stamped.Refusal);
    }

    [Fact]
    public void A_file_in_UTF_16_is_refused() => Assert.NotNull(SourceStamp.Apply([0xFF, 0xFE, 0x41, 0x00], isYaml: false, Source).Refusal);

    static string Stamped(string text, bool isYaml) =>
        Encoding.UTF8.GetString(SourceStamp.Apply(Encoding.UTF8.GetBytes(text), isYaml, Source).Content!);
}
