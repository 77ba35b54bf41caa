using LicensingSite.Caching;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Incremental;

public sealed class DamagedCache
{
    [Fact]
    public void A_second_run_of_the_program_parses_nothing_and_writes_nothing()
    {
        using var site = SampleSite.Create();
        Build(site);

        Assert.Contains("Files: 0 parsed, 0 written,", Build(site).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_program_builds_from_its_cache_is_what_it_builds_without()
    {
        using var site = SampleSite.Create();
        Build(site);
        site.Write("en-US/includes/contact.md", "Somewhere [else](../nowhere.md).\n");
        site.Delete("en-US/guides/index.md");

        var cached = Build(site);
        var files = site.Files();
        var fresh = Build(site, "--no-cache");

        TestSite.AssertSame(files, site.Files());
        TestSite.AssertSame(files, site.FreshFiles());
        Assert.NotEmpty(cached.Output);
        Assert.Equal(fresh.Output, cached.Output);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("noise")]
    [InlineData("a folder")]
    public void A_damaged_cache_makes_no_difference(string damage)
    {
        using var site = SampleSite.Create();
        Build(site);
        var files = site.Files();
        foreach (var file in Directory.GetFiles(Path.Combine(site.Folder, ".cache")))
        {
            Damage(file, damage);
        }

        Assert.Equal(0, Build(site).ExitCode);
        TestSite.AssertSame(files, site.Files());
    }

    [Fact]
    public void A_cache_file_with_any_byte_changed_is_as_good_as_none()
    {
        using var folder = new TestSite();
        var path = Path.Combine(folder.Folder, "cache");
        CacheFile.Write(path, writer => writer.Write("What was parsed, and from what."));
        var good = File.ReadAllBytes(path);
        Assert.NotNull(Read(path));

        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] ^= 0x40;
            File.WriteAllBytes(path, bad);
            Assert.Null(Read(path));
        }
    }

    [Fact]
    public void A_cache_file_cut_short_anywhere_is_as_good_as_none()
    {
        using var folder = new TestSite();
        var path = Path.Combine(folder.Folder, "cache");
        CacheFile.Write(path, writer => writer.Write("What was parsed, and from what."));
        var good = File.ReadAllBytes(path);

        for (var length = 0; length < good.Length; length++)
        {
            File.WriteAllBytes(path, good[..length]);
            Assert.Null(Read(path));
        }
    }

    static string? Read(string path) => CacheFile.Read(path, (reader, _) => reader.ReadString());

    static void Damage(string file, string how)
    {
        var bytes = File.ReadAllBytes(file);
        switch (how)
        {
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "cut":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "longer":
                File.WriteAllBytes(file, [.. bytes, 0]);
                break;
            case "noise":
                File.WriteAllBytes(file, [.. bytes.Select(value => (byte)~value)]);
                break;
            default:
                File.Delete(file);
                Directory.CreateDirectory(file);
                break;
        }
    }

    static ProgramRun Build(TestSite site, params string[] options) =>
        CommandRunner
            .RunAsync(site.Folder, ["build", "--source", "content", "--output", "output", "--templates", Repository.Templates, .. options])
            .GetAwaiter()
            .GetResult();
}
