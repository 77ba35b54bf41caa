namespace LicensingSite.Tests.Infrastructure;

/// <summary>Expected texts in files of the repository; <c>UPDATE_SNAPSHOTS=1</c> writes what came out in their place.</summary>
static class Snapshot
{
    /// <summary>True where expected files are written and not compared.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Matches(string file, string actual)
    {
        if (IsUpdating)
        {
            File.WriteAllText(file, actual);
            return;
        }

        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected != actual)
        {
            Assert.Fail(
                $"{Path.GetRelativePath(Repository.Root, file)} says otherwise; UPDATE_SNAPSHOTS=1 takes over what "
                    + $"came out.\n--- expected\n{expected}\n--- came out\n{actual}"
            );
        }
    }
}
