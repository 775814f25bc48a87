<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Fields|Forms|AttributeTable" version="3.40.6-Bratislava">
  <fieldConfiguration>
    <field configurationFlags="NoFlag" name="fid">
      <editWidget type="Hidden">
        <config>
          <Option />
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="role">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Preside" type="QString" value="Preside" />
              </Option>
              <Option type="Map">
                <Option name="Integra" type="QString" value="Integra" />
              </Option>
              <Option type="Map">
                <Option name="Secretaría ejecutiva" type="QString" value="Secretaría ejecutiva" />
              </Option>
              <Option type="Map">
                <Option name="Invitado" type="QString" value="Invitado" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="document">
      <editWidget type="ExternalResource">
        <config>
          <Option type="Map">
            <Option name="DocumentViewer" type="int" value="0" />
            <Option name="FileWidget" type="bool" value="true" />
            <Option name="FileWidgetButton" type="bool" value="true" />
            <Option name="FileWidgetFilter" type="QString" value="" />
            <Option name="FullUrl" type="bool" value="true" />
            <Option name="RelativeStorage" type="int" value="0" />
            <Option name="StorageMode" type="int" value="0" />
            <Option name="UseLink" type="bool" value="true" />
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="remark">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="true" />
            <Option name="UseHtml" type="bool" value="false" />
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
</qgis>
