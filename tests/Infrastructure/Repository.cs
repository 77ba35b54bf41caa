namespace LicensingSite.Tests.Infrastructure;

/// <summary>Where things are in this repository, and beside it.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Templates => Path.Combine(Root, "templates");

    public static string Content => Path.Combine(Root, "content");

    /// <summary>The folder of real documentation beside the repository; tests that use it skip where it is absent.</summary>
    public static string Shared(string path) => Path.Combine(Root, "..", "shared", path);

    /// <summary>The folder of real documentation of a name; the test is skipped where it is absent.</summary>
    public static string Corpus(string name)
    {
        var folder = Shared($"corpora/{name}");
        Assert.SkipUnless(Directory.Exists(folder), "The real documentation is not beside the repository.");
        return folder;
    }

    public static string TestFile(string path) => Path.Combine(Root, "tests", path);

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LicensingSite.sln")))
        {
            folder =
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder;
    }
}
