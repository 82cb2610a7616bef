/** A small service of our own with everything that CSDL offers us: a library of books, its readers and its rooms. */
export const libraryMetadata = `<?xml version="1.0" encoding="utf-8"?>
<e:Edmx Version="4.0" xmlns:e="http://docs.oasis-open.org/odata/ns/edmx">
  <e:DataServices>
    <Schema Namespace="library" Alias="l" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EnumType Name="mood">
        <Member Name="calm" Value="0" />
        <Member Name="busy" Value="5" />
        <Member Name="unknownFutureValue" />
        <Member Name="festive" />
      </EnumType>
      <EnumType Name="day" IsFlags="true">
        <Member Name="monday" Value="1" />
        <Member Name="tuesday" Value="2" />
      </EnumType>
      <TypeDefinition Name="isbn" UnderlyingType="Edm.String" MaxLength="13" />
      <EntityType Name="entity" Abstract="true">
        <Key><PropertyRef Name="id" /></Key>
        <Property Name="id" Type="Edm.String" Nullable="false" />
      </EntityType>
      <EntityType Name="book" BaseType="l.entity" OpenType="true">
        <Property Name="isbn" Type="l.isbn" Nullable="false" />
        <Property Name="moods" Type="Collection(l.mood)" Nullable="false" />
        <Property Name="notes" Type="Collection(Edm.String)" />
        <Property Name="days" Type="l.day" />
        <Property Name="outline" Type="l.chapter" />
        <Property Name="cover" Type="Edm.Stream" />
        <NavigationProperty Name="author" Type="l.reader" />
        <NavigationProperty Name="copies" Type="Collection(l.copy)" ContainsTarget="true" />
        <NavigationProperty Name="shelf" Type="l.shelf" Nullable="false" ContainsTarget="true" />
        <Annotation Term="Org.OData.Capabilities.V1.TopSupported" Bool="false" />
      </EntityType>
      <EntityType Name="atlas" BaseType="library.book">
        <Property Name="scale" Type="Edm.Double" />
        <NavigationProperty Name="maps" Type="Collection(l.copy)" ContainsTarget="true" />
      </EntityType>
      <EntityType Name="worldAtlas" BaseType="l.atlas">
        <Property Name="countries" Type="Edm.Int16" Nullable="false" />
      </EntityType>
      <EntityType Name="copy">
        <Key><PropertyRef Name="number" /></Key>
        <Property Name="number" Type="Edm.Int32" Nullable="false" />
      </EntityType>
      <EntityType Name="shelf" BaseType="l.entity" />
      <EntityType Name="reader" BaseType="l.entity">
        <Property Name="settings" Type="l.settings" />
        <NavigationProperty Name="favourites" Type="Collection(l.book)" />
        <NavigationProperty Name="friends" Type="Collection(l.reader)" ContainsTarget="true" />
        <NavigationProperty Name="notes" Type="Collection(l.note)" />
      </EntityType>
      <EntityType Name="note" BaseType="l.entity" />
      <EntityType Name="archive"><NavigationProperty Name="books" Type="Collection(l.copy)" ContainsTarget="true" /></EntityType>
      <ComplexType Name="chapter">
        <Property Name="title" Type="Edm.String" Nullable="false" />
        <Property Name="parts" Type="Collection(l.chapter)" Nullable="false" />
      </ComplexType>
      <ComplexType Name="appendix" BaseType="l.chapter">
        <Property Name="pages" Type="Edm.Int32" Nullable="false" />
      </ComplexType>
      <ComplexType Name="settings">
        <Property Name="language" Type="Edm.String" />
        <Property Name="theme" Type="paint.theme" />
      </ComplexType>
      <Function Name="delta" IsBound="true">
        <Parameter Name="on" Type="Collection(l.book)" />
        <ReturnType Type="Collection(l.book)" />
      </Function>
      <Function Name="top" IsBound="true">
        <Parameter Name="on" Type="Collection(l.book)" />
        <Parameter Name="count" Type="Edm.Int32" />
        <ReturnType Type="Collection(l.note)" />
      </Function>
      <Function Name="first" IsBound="true" EntitySetPath="on">
        <Parameter Name="on" Type="Collection(l.book)" />
        <ReturnType Type="l.book" />
      </Function>
      <Action Name="count" IsBound="true">
        <Parameter Name="on" Type="l.book" />
        <ReturnType Type="Edm.Int32" Nullable="false" />
      </Action>
      <Function Name="newest"><ReturnType Type="l.book" /></Function>
      <EntityContainer Name="service">
        <EntitySet Name="books" EntityType="l.book">
          <NavigationPropertyBinding Path="author" Target="readers" />
          <Annotation Term="Org.OData.Capabilities.V1.FilterRestrictions">
            <Record>
              <PropertyValue Property="Filterable" Bool="true" />
              <PropertyValue Property="NonFilterableProperties">
                <Collection><PropertyPath>isbn</PropertyPath></Collection>
              </PropertyValue>
            </Record>
          </Annotation>
        </EntitySet>
        <EntitySet Name="readers" EntityType="l.reader" />
        <Singleton Name="me" Type="l.reader" />
        <Singleton Name="archive" Type="l.archive" />
        <FunctionImport Name="newest" Function="l.newest" EntitySet="books" />
      </EntityContainer>
      <Annotations Target="l.reader">
        <Annotation Term="Org.OData.Capabilities.V1.SelectSupport">
          <Record><PropertyValue Property="Supported" Bool="false" /></Record>
        </Annotation>
      </Annotations>
    </Schema>
  </e:DataServices>
</e:Edmx>`;
