// The chores of this repository: dotnet tool restore, then dotnet cake [--target=NAME].

var target = Argument("target", "Default");
var generator = "generator/LicensingSite.csproj";

Task("Restore")
    .Does(() => DotNetRestore());

Task("Lint")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        DotNetFormat(".", new DotNetFormatSettings { VerifyNoChanges = true, NoRestore = true });
        DotNetBuild(".", new DotNetBuildSettings { NoRestore = true, MSBuildSettings = new DotNetMSBuildSettings().WithProperty("RunAnalyzers", "true") });
    });

Task("Build")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(".", new DotNetBuildSettings { NoRestore = true }));

Task("Test")
    .IsDependentOn("Build")
    .Does(() => DotNetTool("test --no-build"));

Task("Check")
    .IsDependentOn("Build")
    .Does(() => DotNetRun(generator, "check --fail-on warning", new DotNetRunSettings { NoBuild = true }));

Task("Site")
    .IsDependentOn("Build")
    .Does(() => DotNetRun(generator, "build", new DotNetRunSettings { NoBuild = true }));

Task("Default")
    .IsDependentOn("Lint")
    .IsDependentOn("Test")
    .IsDependentOn("Check")
    .IsDependentOn("Site");

RunTarget(target);
